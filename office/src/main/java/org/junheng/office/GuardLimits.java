package org.junheng.office;

/**
 * How much a handed-in file may hold before it is turned away.
 *
 * @param fileBytes size of the file itself
 * @param oldFormatBytes size of an .xls file, which has to be read whole
 * @param unpackedBytes size of everything packed in a workbook
 * @param ratio how many times larger a packed part may become
 * @param ratioFrom unpacked bytes from which the ratio counts; small parts of blanks may shrink further
 * @param parts number of parts packed in a workbook
 * @param rows rows of a sheet
 * @param columns columns of a sheet that may hold values
 * @param spanned cells that the columns of a workbook span, each from its first row to its last value, empty ones among them: what
 *     they take in memory
 * @param merges merged areas of a sheet
 * @param textCharacters characters of one cell, as in Excel
 * @param textBytes all texts of a workbook together
 */
public record GuardLimits(
        long fileBytes,
        long oldFormatBytes,
        long unpackedBytes,
        int ratio,
        long ratioFrom,
        int parts,
        int rows,
        int columns,
        long spanned,
        int merges,
        int textCharacters,
        long textBytes) {

    private static final long MB = 1L << 20;

    private static final long MILLION = 1_000_000;

    public static final GuardLimits DEFAULT = new GuardLimits(
            200 * MB,
            20 * MB,
            4_096 * MB,
            200,
            10 * MB,
            2_000,
            1_048_576,
            1_024,
            150 * MILLION,
            1_000_000,
            32_767,
            256 * MB);

    /** For a server, where many hand in at once. */
    public static final GuardLimits ON_A_SERVER = new GuardLimits(
            200 * MB,
            10 * MB,
            512 * MB,
            DEFAULT.ratio,
            DEFAULT.ratioFrom,
            DEFAULT.parts,
            100_000,
            DEFAULT.columns,
            10 * MILLION,
            100_000,
            DEFAULT.textCharacters,
            64 * MB);
}
