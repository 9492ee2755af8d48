package org.junheng.office;

/** Counts the shared texts of a workbook, so that no cell can ask for one that is not there; none may be longer than a cell. */
final class SharedTexts extends Elements {

    private static final int BYTES_PER_CHARACTER = 10;

    private final HandedIn file;
    private final GuardLimits limits;
    private int texts;
    private long bytes;
    private final Budget budget;
    private boolean inText;

    SharedTexts(HandedIn file, GuardLimits limits, Budget budget) {
        this.file = file;
        this.limits = limits;
        this.budget = budget;
    }

    int texts() {
        return texts;
    }

    @Override
    void open(Tag tag) {
        if (tag.is("si")) {
            texts++;
            bytes = 0;
        }
        inText = tag.letter() == 't';
    }

    @Override
    void text(byte[] buffer, int from, int to) {
        if (!inText) {
            return;
        }
        bytes += to - from;
        budget.text(to - from);
        if (bytes > (long) limits.textCharacters() * BYTES_PER_CHARACTER) {
            throw file.refuse(
                    "有一格超过 %d 个字：请删短后再交。",
                    "has a cell of more than %d characters: shorten it.", limits.textCharacters());
        }
    }

    @Override
    void close(Tag tag) {
        inText = false;
    }
}
