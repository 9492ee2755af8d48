package org.junheng.store.figures;

/**
 * One value that became another (改动); kept for ever.
 *
 * @param field {@link #FROM} for the row as a whole: where it came from, null where it was not there
 * @param before null where there was none
 * @param after null where there is none now
 * @param upload the file it came with, empty where it was typed on the page
 */
public record Change(
        String id,
        String register,
        String key,
        String field,
        String before,
        String after,
        String unit,
        String county,
        String who,
        String at,
        String upload,
        String sheet,
        int excelRow,
        String excelColumn,
        String reason) {

    public static final String FROM = "_from";
}
