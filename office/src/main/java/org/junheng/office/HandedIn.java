package org.junheng.office;

import java.nio.file.Path;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/** A file somebody handed in, with the name people know it by; it words its own refusal. */
record HandedIn(Path path, String name) {

    Refusal refuse(String zh, String en, Object... arguments) {
        return refuse(null, zh, en, arguments);
    }

    Refusal refuse(Throwable cause, String zh, String en, Object... arguments) {
        return new Refusal(Words.of("《%s》%s", "\"%s\" %s", name, Words.of(zh, en, arguments)), cause);
    }

    /** The file cannot be trusted: something in it is broken. */
    Refusal damaged(Throwable cause, String zh, String en, Object... arguments) {
        return refuse(
                cause,
                "已损坏（%s）：请在 Excel 或 WPS 里打开原件，另存为新的 .xlsx 后再交。",
                "is damaged (%s): open the original in Excel or WPS, save it as a new .xlsx and hand that in.",
                Words.of(zh, en, arguments));
    }

    Refusal damaged(String zh, String en, Object... arguments) {
        return damaged(null, zh, en, arguments);
    }

    Refusal unreadable(Exception cause) {
        return refuse(
                cause,
                "读不出来：请检查文件是否还在、是否正被别的程序占用，再试一次。",
                "cannot be read: check that the file is still there and not held open by another program, then try again.");
    }
}
