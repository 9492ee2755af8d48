package org.junheng.office;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junheng.core.collect.RawTable.Merge;

/**
 * Counts the cells of one sheet that hold a value, from its bytes. What the reader gives must come to the same number, so that no
 * file is taken with fewer cells than it holds. Also turns away what would mislead or exhaust the reader.
 */
final class SheetCensus extends Elements {

    private static final int LAST_COLUMN_OF_EXCEL = 1 << 14;
    private static final int LONGEST_ROW_NUMBER = 9;
    private static final int LETTERS = 'Z' - 'A' + 1;
    /** a character may be written as an entity of this many bytes */
    private static final int BYTES_PER_CHARACTER = 10;

    private final HandedIn file;
    private final String part;
    private final GuardLimits limits;
    private final Budget budget;
    private final List<Merge> merges = new ArrayList<>();

    private long cells;
    private long numberedRows;
    private long unnumberedRows;
    private int row;
    private int column;
    private int filledRows;
    private boolean rowFilled;
    private final int[] lastFilled;
    private boolean inRow;
    private boolean inCell;
    /** whether the open cell is a text that stands in it */
    private boolean isWritten;

    /** whether the open cell names a shared text, and whether the open value is that name */
    private boolean isShared;

    private boolean shared;
    private boolean filled;
    private boolean inValue;
    private long textBytes;
    private int index;
    private int highestShared = -1;

    SheetCensus(HandedIn file, String part, GuardLimits limits, Budget budget) {
        this.file = file;
        this.part = part;
        this.limits = limits;
        this.budget = budget;
        this.lastFilled = new int[limits.columns()];
    }

    String part() {
        return part;
    }

    /** Cells with a value. */
    long cells() {
        return cells;
    }

    List<Merge> merges() {
        return merges;
    }

    /** The highest number of a shared text that a cell asks for, or -1. */
    int highestShared() {
        return highestShared;
    }

    @Override
    public void open(Tag tag) {
        switch (tag.letter()) {
            case 'c' -> cell(tag);
            case 'v' -> value();
            case 0 -> longName(tag);
            default -> {}
        }
    }

    @Override
    public void text(byte[] buffer, int from, int to) {
        if (!inValue) {
            return;
        }
        textBytes += to - from;
        if (isWritten) {
            budget.text(to - from);
        }
        if (textBytes > (long) limits.textCharacters() * BYTES_PER_CHARACTER) {
            throw tooLong();
        }
        if (shared) {
            for (int i = from; i < to; i++) {
                int digit = buffer[i] - '0';
                if (digit < 0 || digit > 9 || index > (Integer.MAX_VALUE - digit) / 10) {
                    throw broken();
                }
                index = 10 * index + digit;
            }
        }
    }

    @Override
    public void close(Tag tag) {
        switch (tag.letter()) {
            case 'v' -> valueEnds();
            case 'c' -> cellEnds();
            case 0 -> {
                if (tag.is("is")) {
                    inValue = false;
                } else if (tag.is("row")) {
                    inRow = false;
                }
            }
            default -> {}
        }
    }

    @Override
    void end() {
        if (numberedRows > 0 && unnumberedRows > 0) {
            throw file.damaged("%s 有的行没有行号", "some rows of %s have no number", part);
        }
    }

    private void longName(Tag tag) {
        if (tag.is("row")) {
            rowBegins(tag);
        } else if (tag.is("is")) {
            once();
            filled = true;
            inValue = true;
            shared = false;
            textBytes = 0;
        } else if (tag.is("mergeCell")) {
            merge(tag.attribute("ref"));
        }
    }

    private void rowBegins(Tag tag) {
        nested(inRow);
        inRow = true;
        rowFilled = false;
        column = 0;
        String number = tag.attribute("r");
        if (number == null) {
            unnumberedRows++;
            row++;
        } else {
            numberedRows++;
            int next = whole(number);
            if (next <= row) {
                throw file.damaged("%s 第 %s 行的次序不对", "row %2$s of %1$s is out of order", part, number);
            }
            row = next;
        }
        if (row > limits.rows()) {
            throw file.refuse(
                    "超过 %d 行：请删去多余的行，或拆成几个文件后再交。",
                    "has more than %d rows: delete what is not needed or split it into several files.", limits.rows());
        }
    }

    /** The number of a row, 0 for what is none. */
    private static int whole(String written) {
        int number = 0;
        for (int i = 0; i < written.length(); i++) {
            int digit = written.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i >= LONGEST_ROW_NUMBER) {
                return 0;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    private void nested(boolean wrong) {
        if (wrong) {
            throw file.damaged("%s 第 %d 行的标记套错了", "the tags of %s are wrongly nested in row %d", part, row);
        }
    }

    private void cell(Tag tag) {
        nested(inCell || !inRow);
        inCell = true;
        shared = false;
        isWritten = false;
        filled = false;
        column++;
        for (int at = tag.nameTo; (at = tag.nextAttribute(at)) > 0; ) {
            int letter = tag.attributeLetter();
            if (letter == 'r') {
                address(tag.buffer, tag.valueFrom(), tag.valueTo());
            } else if (letter == 't') {
                boolean oneLetter = tag.valueTo() - tag.valueFrom() == 1;
                shared = oneLetter && tag.buffer[tag.valueFrom()] == 's';
                isWritten = !oneLetter;
            }
        }
        isShared = shared;
    }

    private void address(byte[] buffer, int from, int to) {
        int at = from;
        int letters = 0;
        while (at < to && (buffer[at] & 0xDF) >= 'A' && (buffer[at] & 0xDF) <= 'Z' && at - from < 4) {
            letters = letters * LETTERS + (buffer[at] & 0xDF) - 'A' + 1;
            at++;
        }
        int digits = 0;
        int firstDigit = at;
        while (at < to && buffer[at] >= '0' && buffer[at] <= '9' && at - firstDigit < 8) {
            digits = digits * 10 + buffer[at] - '0';
            at++;
        }
        if (at != to || letters == 0 || letters > LAST_COLUMN_OF_EXCEL || digits != row) {
            String written = new String(buffer, from, Math.min(to - from, 20), StandardCharsets.UTF_8);
            throw file.damaged(
                    "%s 第 %d 行里有单元格写着“%s”", "row %2$d of %1$s has a cell called \"%3$s\"", part, row, written);
        }
        column = letters;
    }

    private void value() {
        once();
        inValue = true;
        textBytes = 0;
        index = 0;
        shared = isShared;
    }

    /** A value stands in a cell, and only one: a cell that has two says nothing certain. */
    private void once() {
        nested(!inCell);
        if (filled) {
            throw file.damaged("%s 第 %d 行有一格写了两个值", "a cell in row %2$d of %1$s has two values", part, row);
        }
    }

    private void valueEnds() {
        inValue = false;
        if (textBytes > 0) {
            filled = true;
            if (shared) {
                highestShared = Math.max(highestShared, index);
            }
        }
    }

    private void cellEnds() {
        nested(!inCell);
        if (filled) {
            cells++;
            filledRows += rowFilled ? 0 : 1;
            rowFilled = true;
            if (column > limits.columns()) {
                throw file.refuse(
                        "超过 %d 列：请删去右边多余的列后再交。",
                        "has more than %d columns: delete what is not needed on the right.", limits.columns());
            }
            budget.span(filledRows - lastFilled[column - 1]);
            lastFilled[column - 1] = filledRows;
        }
        filled = false;
        inCell = false;
    }

    private void merge(String area) {
        if (merges.size() >= limits.merges()) {
            throw file.refuse("合并单元格太多：请取消合并后再交。", "has too many merged cells: unmerge them and hand it in again.");
        }
        merges.add(MergedArea.of(area)
                .orElseThrow(() -> file.damaged("%s 里合并单元格写着“%s”", "%s has a merged area \"%s\"", part, area)));
    }

    private RuntimeException broken() {
        return file.damaged("%s 第 %d 行里有读不懂的文字编号", "row %2$d of %1$s names a text that is no number", part, row);
    }

    private RuntimeException tooLong() {
        return file.refuse(
                "第 %d 行有一格超过 %d 个字：请删短后再交。",
                "has a cell of more than %2$d characters in row %1$d: shorten it.", row, limits.textCharacters());
    }
}
