package org.junheng.office;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.util.WorkbookUtil;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.document.Document;

/**
 * Writes a document as .xlsx: every chapter a sheet, tables as tables, numbers as numbers with the decimals they are shown with, texts
 * as texts whatever they begin with. The same input gives the same bytes.
 */
public final class SheetWriter {

    private static final int WIDEST = 60;
    private static final int TITLE_COLUMNS = 8;

    private final Document document;
    private final XlsxSheet sheet;
    private final double[] widths;

    private SheetWriter(Document document, XlsxSheet sheet, double[] widths) {
        this.document = document;
        this.sheet = sheet;
        this.widths = widths;
    }

    public static void write(Document document, OutputStream out) throws IOException {
        List<Chapter> chapters = Chapter.of(document);
        XlsxFile file = new XlsxFile(out, document.title(), Chapter.names(chapters));
        for (Chapter chapter : chapters) {
            double[] widths = widths(chapter.blocks());
            XlsxSheet.Setup setup = XlsxSheet.Setup.of(0, 0, widths).printed(document.wide(), document.running());
            file.sheet(setup, sheet -> new SheetWriter(document, sheet, widths).chapter(chapter));
        }
        file.finish();
    }

    /** A part of a document under one heading; what stands before the first belongs to it. */
    private record Chapter(String heading, List<Block> blocks) {

        static List<Chapter> of(Document document) {
            List<Chapter> chapters = new ArrayList<>();
            List<Block> before = new ArrayList<>();
            for (Block block : document.blocks()) {
                if (block instanceof Block.Heading heading && heading.level() == 1) {
                    chapters.add(new Chapter(heading.text(), new ArrayList<>(before)));
                    before.clear();
                } else if (chapters.isEmpty()) {
                    before.add(block);
                } else {
                    chapters.get(chapters.size() - 1).blocks.add(block);
                }
            }
            return chapters;
        }

        /** Their headings as Excel allows names of sheets. */
        static List<String> names(List<Chapter> chapters) {
            List<String> names = new ArrayList<>();
            for (Chapter chapter : chapters) {
                String plain = WorkbookUtil.createSafeSheetName(chapter.heading);
                String numbered = WorkbookUtil.createSafeSheetName(names.size() + " " + chapter.heading);
                names.add(names.contains(plain) ? numbered : plain);
            }
            return names;
        }
    }

    /** As wide as what stands in any of the tables asks for. */
    private static double[] widths(List<Block> blocks) {
        double[] widths = {};
        for (Block block : blocks) {
            double[] wanted = wanted(block);
            widths = Arrays.copyOf(widths, Math.max(widths.length, wanted.length));
            for (int i = 0; i < wanted.length; i++) {
                widths[i] = Math.max(widths[i], Math.min(WIDEST, wanted[i] + 1));
            }
        }
        return widths;
    }

    private static double[] wanted(Block block) {
        if (block instanceof Block.Grid grid) {
            return ColumnWidths.wanted(grid);
        }
        if (block instanceof Block.Picture picture) {
            return widths(picture.table().map(List::<Block>of).orElse(List.of()));
        }
        return block instanceof Block.Fold fold ? widths(fold.blocks()) : new double[0];
    }

    private void chapter(Chapter chapter) {
        line(document.title(), XlsxStyles.TITLE);
        line(chapter.heading(), XlsxStyles.BOLD_PROSE);
        blocks(chapter.blocks());
    }

    private void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Block.Paragraph paragraph) {
                paragraph(paragraph);
            } else if (block instanceof Block.Heading heading) {
                line(heading.text(), XlsxStyles.BOLD_PROSE);
            } else if (block instanceof Block.Items items) {
                items.lines().forEach(line -> line("· " + line, XlsxStyles.PROSE));
            } else if (block instanceof Block.Grid grid) {
                grid(grid);
            } else if (block instanceof Block.Picture picture) {
                picture.table().ifPresent(this::grid);
            } else if (block instanceof Block.Fold fold) {
                line(fold.summary(), XlsxStyles.BOLD_PROSE);
                blocks(fold.blocks());
            }
        }
    }

    private void paragraph(Block.Paragraph paragraph) {
        boolean isLoud = paragraph.voice() == Block.Voice.LEAD || paragraph.voice() == Block.Voice.WARNING;
        line(
                paragraph.voice() == Block.Voice.PROSE ? "【" + paragraph.text() + "】" : paragraph.text(),
                isLoud ? XlsxStyles.BOLD_PROSE : XlsxStyles.PROSE);
    }

    /** A line of text over the width of a page. */
    private void line(String text, int style) {
        sheet.nextRow();
        sheet.text(text, style);
        sheet.merge(0, Math.max(TITLE_COLUMNS, widths.length), 1);
    }

    private void grid(Block.Grid grid) {
        if (!grid.caption().isEmpty()) {
            line(grid.caption(), XlsxStyles.BOLD_PROSE);
        }
        int[] covered = new int[grid.width()];
        int first = sheet.row() + 1;
        grid.head().forEach(cells -> cells(cells, true, covered));
        sheet.repeat(first, sheet.row());
        grid.rows().forEach(cells -> cells(cells, false, covered));
        if (grid.isFiltered() && !grid.rows().isEmpty()) {
            sheet.filter(first, sheet.row(), grid.width());
        }
        sheet.skipRow();
    }

    private void cells(List<Cell> cells, boolean isHead, int[] covered) {
        int[] columns = new int[cells.size()];
        int lines = 1;
        int column = 0;
        for (int i = 0; i < columns.length; i++) {
            while (column < covered.length && covered[column] > 0) {
                covered[column++]--;
            }
            columns[i] = column;
            lines = Math.max(lines, lines(cells.get(i), column));
            Arrays.fill(
                    covered,
                    column,
                    column + cells.get(i).across(),
                    cells.get(i).down() - 1);
            column += cells.get(i).across();
        }
        for (; column < covered.length; column++) {
            covered[column] = Math.max(0, covered[column] - 1);
        }
        sheet.nextRowOf(lines);
        for (int i = 0; i < columns.length; i++) {
            cell(cells.get(i), columns[i], isHead);
        }
    }

    private void cell(Cell cell, int column, boolean isHead) {
        sheet.at(column);
        if (isHead) {
            sheet.text(cell.text(), XlsxStyles.HEADING);
        } else if (cell.number() != null) {
            sheet.figure(cell.number().doubleValue(), cell.number().scale(), cell.tone() == Cell.Tone.BELOW);
        } else {
            sheet.told(cell.text());
        }
        if (cell.across() > 1 || cell.down() > 1) {
            sheet.merge(column, cell.across(), cell.down());
        }
        for (int i = 1; i < cell.across(); i++) {
            sheet.blank(isHead ? XlsxStyles.HEADING : XlsxStyles.LISTED);
        }
    }

    /** How many lines of each row it covers a text takes. */
    private int lines(Cell cell, int column) {
        double width = 0;
        for (int i = column; i < column + cell.across(); i++) {
            width += widths[i] - 1;
        }
        return XlsxSheet.lines(cell.text(), width * cell.down());
    }
}
