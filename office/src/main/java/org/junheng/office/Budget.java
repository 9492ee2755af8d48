package org.junheng.office;

/** What may still come out of one file: unpacked bytes, cells its columns span in memory, bytes of text. Turned away at the limit. */
final class Budget {

    private static final int MB_BITS = 20;
    private static final long WAN = 10_000;

    private final HandedIn file;
    private final GuardLimits limits;
    private long unpacked;
    private long spanned;
    private long texts;

    Budget(HandedIn file, GuardLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    void unpack(int bytes) {
        unpacked += bytes;
        if (unpacked > limits.unpackedBytes()) {
            throw file.refuse(
                    "解开后超过 %d MB：请拆成几个文件后再交。",
                    "unpacks to more than %d MB: split it into several files.", limits.unpackedBytes() >> MB_BITS);
        }
    }

    /** @param unpackedPart bytes that have come out of a part so far */
    void ratio(long unpackedPart, long packedPart) {
        if (unpackedPart > limits.ratioFrom() && unpackedPart / limits.ratio() > Math.max(1, packedPart)) {
            throw file.refuse(
                    "解开后膨胀超过 %d 倍，像是“压缩炸弹”，没有读取：请在 Excel 或 WPS 里打开原件，另存为新的 .xlsx 后再交。",
                    "grows more than %d times when unpacked, like a zip bomb, and was not read: open the original in Excel or"
                            + " WPS, save it as a new .xlsx and hand that in.",
                    limits.ratio());
        }
    }

    /** What is read is kept as columns, so a few stray cells can span very many. */
    void span(long cells) {
        spanned += cells;
        if (spanned > limits.spanned()) {
            throw file.refuse(
                    "铺开来超过 %d 万格，太大：请删去远离正文的零星格子，或拆成几个文件后再交。",
                    "spans more than %d0,000 cells: delete stray cells far from the rest, or split it into several files.",
                    limits.spanned() / WAN);
        }
    }

    void text(int bytes) {
        texts += bytes;
        if (texts > limits.textBytes()) {
            throw file.refuse(
                    "里的文字超过 %d MB：请拆成几个文件后再交。",
                    "holds more than %d MB of text: split it into several files.", limits.textBytes() >> MB_BITS);
        }
    }
}
