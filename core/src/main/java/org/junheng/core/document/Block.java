package org.junheng.core.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One block of a document, from top to bottom. */
public sealed interface Block {

    /**
     * @param level 1 for a chapter; the title of the document is none of them
     * @param openings the parts of the text that can be opened, in the order they stand in it
     */
    record Heading(int level, String text, String anchor, List<Opening> openings) implements Block {
        public Heading(int level, String text) {
            this(level, text, "");
        }

        public Heading(int level, String text, String anchor) {
            this(level, text, anchor, List.of());
        }

        public Heading {
            openings = List.copyOf(openings);
        }
    }

    /**
     * A sentence or more.
     *
     * @param openings the parts of the text that can be opened, in the order they stand in it
     */
    record Paragraph(Voice voice, String text, List<Opening> openings) implements Block {
        public Paragraph(Voice voice, String text) {
            this(voice, text, List.of());
        }

        public Paragraph {
            openings = List.copyOf(openings);
        }
    }

    /**
     * A part of a text that leads to where it comes from.
     *
     * @param text as it stands there
     * @param link anchor, or address beginning with a stroke; empty where it leads nowhere
     */
    record Opening(String text, String link) {}

    /** Who speaks in a paragraph. */
    enum Voice {
        /** The answer itself, in large letters. */
        LEAD,
        /** Computed from the figures; not to be edited. */
        COMPUTED,
        /** To be written or changed by people. */
        PROSE,
        /** Small print: how to read, where from. */
        NOTE,
        /** A warning that stands on the document as a whole, such as 测算，不得上报. */
        WARNING
    }

    /** Lines one below the other, each leading to an anchor or, beginning with a stroke, an address where one is given. */
    record Items(List<String> lines, List<String> links) implements Block {
        public Items(List<String> lines) {
            this(lines, List.of());
        }

        public Items {
            lines = List.copyOf(lines);
            links = List.copyOf(links);
        }
    }

    /**
     * A table.
     *
     * @param head one or more rows of headings; cells may stand across and down
     * @param rows without cells that one above or beside them covers
     * @param isFiltered whether a workbook offers to pick some of its rows
     */
    record Grid(String caption, List<List<Cell>> head, List<List<Cell>> rows, boolean isFiltered) implements Block {
        public Grid(String caption, List<List<Cell>> head, List<List<Cell>> rows) {
            this(caption, head, rows, false);
        }

        public Grid {
            head = List.copyOf(head);
            rows = List.copyOf(rows);
        }

        public static List<List<Cell>> head(String... texts) {
            return List.of(Arrays.stream(texts).map(Cell::of).toList());
        }

        /** How many columns it is wide. */
        public int width() {
            return head.get(0).stream().mapToInt(Cell::across).sum();
        }
    }

    /**
     * A drawing.
     *
     * @param how how to read it; empty where the drawing says so itself
     * @param basis unit, how many schools, where the figures are from; empty for nothing
     * @param openings the parts of the basis that can be opened, in the order they stand in it
     * @param table the same numbers as a table; empty where it stands beside the drawing anyway
     */
    record Picture(Drawing drawing, String how, String basis, List<Opening> openings, Optional<Grid> table)
            implements Block {
        public Picture(Drawing drawing, String how, String basis, Optional<Grid> table) {
            this(drawing, how, basis, List.of(), table);
        }

        public Picture(Drawing drawing) {
            this(drawing, "", "", Optional.empty());
        }
    }

    /** What is opened by those who want to know; printed only when open. */
    record Fold(String summary, String anchor, List<Block> blocks) implements Block {
        public Fold {
            blocks = List.copyOf(blocks);
        }
    }

    /** The next block begins a page. */
    record NextPage() implements Block {}
}
