package org.junheng.web.page;

/**
 * Where a list stands that is longer than a page (分页).
 *
 * @param path address of the list up to the number of the page
 * @param number of this page, from 1
 * @param last number of the last one
 */
public record Pages(String path, int number, int last) {

    private static final int LAST_ASKED = 100_000;

    /** @param asked which page is wanted; one that is not there gives the nearest */
    public static Pages of(String path, int asked, long rows, int perPage) {
        int last = (int) Math.max(1, Math.min(LAST_ASKED, (rows + perPage - 1) / perPage));
        return new Pages(path, Math.max(1, Math.min(last, asked)), last);
    }

    /** How many rows stand before this page. */
    public int skipped(int perPage) {
        return (number - 1) * perPage;
    }

    public String to(int other) {
        return path + "page=" + other;
    }
}
