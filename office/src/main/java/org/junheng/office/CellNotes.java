package org.junheng.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.core.model.Finding.Level;

/** Notes on the cells that findings point at, and on our own sheets a light fill beside the words. Other people's notes stay. */
final class CellNotes {

    private static final int MOST = 2_000;
    private static final int WIDE = 4;
    private static final int CHARACTERS_PER_LINE = 44;
    private static final int LONGEST = 1_000;

    private final XSSFWorkbook workbook;
    private final Look look;
    private int written;

    CellNotes(XSSFWorkbook workbook, Look look) {
        this.workbook = workbook;
        this.look = look;
    }

    /** Takes away the notes and fills of the last time; the notes on our headings stay. */
    void clear(XSSFSheet sheet, boolean own) {
        int heading = own ? OwnSheet.headingRow(sheet) : -1;
        List<CellAddress> ours = new ArrayList<>();
        sheet.getCellComments().forEach((address, note) -> {
            if (Marking.AUTHOR.equals(note.getAuthor()) && address.getRow() != heading) {
                ours.add(address);
            }
        });
        for (CellAddress address : ours) {
            XSSFRow row = sheet.getRow(address.getRow());
            XSSFCell cell = row == null ? null : row.getCell(address.getColumn());
            XSSFCell marked = cell == null ? made(sheet, address.getRow(), address.getColumn()) : cell;
            marked.removeCellComment();
            if (own && look.isRemarkFill(marked.getCellStyle())) {
                marked.setCellStyle(look.unfilled(marked.getCellStyle()));
            }
        }
    }

    void write(XSSFSheet sheet, List<Remark> remarks, boolean own) {
        Map<CellAddress, List<Remark>> byCell = new LinkedHashMap<>();
        for (Remark remark : remarks) {
            if (!remark.place().column().isEmpty()) {
                int column =
                        CellReference.convertColStringToIndex(remark.place().column());
                byCell.computeIfAbsent(new CellAddress(remark.place().row() - 1, column), cell -> new ArrayList<>())
                        .add(remark);
            }
        }
        byCell.forEach((address, here) -> {
            XSSFCell cell = made(sheet, address.getRow(), address.getColumn());
            if (own) {
                fill(cell, here);
            }
            if (written < MOST && sheet.getCellComment(address) == null) {
                note(sheet, address, here);
                written++;
            }
        });
    }

    private void fill(XSSFCell cell, List<Remark> here) {
        boolean error = here.stream().anyMatch(remark -> remark.level() == Level.ERROR);
        boolean query = here.stream().anyMatch(remark -> remark.level() == Level.QUERY);
        if (error || query) {
            XSSFCellStyle before = cell.getCellStyle();
            cell.setCellStyle(look.filled(before, error ? Look.RUST : Look.BLUE));
        }
    }

    private void note(XSSFSheet sheet, CellAddress address, List<Remark> here) {
        String text =
                String.join("\n", here.stream().map(Remark::text).distinct().toList());
        String clean = PlainTexts.clean(text, LONGEST);
        int lines = clean.lines()
                .mapToInt(line -> GuideSheet.lines(line, CHARACTERS_PER_LINE))
                .sum();
        // a note is first made where its box begins; there must be no other
        CellAddress corner = new CellAddress(address.getRow(), address.getColumn() + 1);
        boolean free = sheet.getCellComment(corner) == null;
        ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
        anchor.setCol1(free ? corner.getColumn() : address.getColumn());
        anchor.setCol2(anchor.getCol1() + WIDE);
        anchor.setRow1(address.getRow());
        anchor.setRow2(address.getRow() + 2 + lines);
        XSSFComment note = sheet.createDrawingPatriarch().createCellComment(anchor);
        note.setAddress(address);
        note.setAuthor(Marking.AUTHOR);
        note.setString(clean);
    }

    private static XSSFCell made(XSSFSheet sheet, int row, int column) {
        XSSFRow found = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        XSSFCell cell = found.getCell(column);
        return cell == null ? found.createCell(column) : cell;
    }
}
