package org.junheng.web.act;

import java.util.List;
import org.junheng.core.text.Words;

/** What is wrong in a workbook of cases (批量登记的问题). */
public record UploadPage(Words register, String path, int most, List<Wrong> wrong) {

    /**
     * A cell that is wrong.
     *
     * @param row as Excel counts
     * @param column its letter
     */
    public record Wrong(int row, String column, Words heading, String found, Words wanted) {}
}
