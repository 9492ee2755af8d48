package org.junheng.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.core.model.Finding;
import org.junheng.core.model.Place;
import org.junheng.core.text.Language;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/**
 * Gives a handed-in workbook back with remarks (批注), as a new file beside it: our own templates in column A, other people's
 * workbooks on a sheet 批注, both with notes on the cells. What cannot be written into (old .xls, CSV, very large) gets a workbook of
 * findings with links instead. Marking again replaces the remarks of the last time.
 */
public final class Marking {

    static final String AUTHOR = "Junheng 均衡";

    private static final long MOST_CELLS = 100_000;

    private final List<Finding> findings;
    private final Language language;

    private Marking(List<Finding> findings, Language language) {
        this.findings = findings;
        this.language = language;
    }

    /** Where the remarks went. */
    public enum How {
        /** into a copy of the workbook itself */
        INTO_COPY,
        /** into a workbook of findings with links */
        FINDINGS_ONLY
    }

    /**
     * Writes the marked workbook.
     *
     * @param original the file as handed in; it is never changed
     * @param shownName the name by which the findings know it
     * @param target where to write; ends in .xlsx, or in .xlsm for a workbook with macros
     */
    public static How mark(Path original, String shownName, List<Finding> findings, Path target, Language language) {
        HandedIn file = new HandedIn(original, shownName);
        notItself(file, target);
        Marking marking = new Marking(findings, language);
        try {
            if (Guard.kind(file, GuardLimits.DEFAULT) == Guard.Kind.XLSX
                    && WorkbookCensus.of(file, GuardLimits.DEFAULT).cells() <= MOST_CELLS
                    && marking.intoCopy(file, target)) {
                return How.INTO_COPY;
            }
            marking.findingsOnly(Remark.of(findings, place -> place.file().equals(shownName), language), target);
            return How.FINDINGS_ONLY;
        } catch (IOException unwritable) {
            throw SameBytes.unwritable(target, unwritable);
        }
    }

    /** Writes all findings, of whatever files, as one workbook with links to the cells. */
    public static void writeFindings(List<Finding> findings, Path target, Language language) {
        try {
            new Marking(findings, language).findingsOnly(Remark.of(findings, place -> true, language), target);
        } catch (IOException unwritable) {
            throw SameBytes.unwritable(target, unwritable);
        }
    }

    private void findingsOnly(List<Remark> remarks, Path target) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.getProperties().getCoreProperties().setCreator(AUTHOR);
            new RemarkSheet(workbook, new Look(workbook), language).write(remarks, true);
            SameBytes.write(target, workbook::write, true);
        }
    }

    /** Gives false for a workbook that can be read but not written into. */
    private boolean intoCopy(HandedIn file, Path target) throws IOException {
        XSSFWorkbook opened;
        try (InputStream in = Files.newInputStream(file.path())) {
            opened = new XSSFWorkbook(in);
            mark(opened, file.name());
        } catch (IOException | RuntimeException unfit) {
            // the writer is stricter than the reader and has no one kind of exception for what it cannot take
            return false;
        }
        try (XSSFWorkbook workbook = opened) {
            SameBytes.write(target, workbook::write, false);
        }
        return true;
    }

    private void mark(XSSFWorkbook workbook, String name) {
        Look look = new Look(workbook);
        List<Remark> elsewhere =
                new ArrayList<>(Remark.of(findings, place -> place.file().equals(name), language));
        RemarkSheet.remove(workbook);
        CellNotes notes = new CellNotes(workbook, look);
        int firstMarked = -1;
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            List<Remark> here = elsewhere.stream()
                    .filter(remark -> isOn(remark.place(), sheet))
                    .toList();
            boolean own = OwnSheet.isOwn(sheet);
            notes.clear(sheet, own);
            if (own) {
                new OwnSheet(sheet, look).write(here);
                elsewhere.removeAll(here);
            }
            notes.write(sheet, here, own);
            firstMarked = firstMarked < 0 && own && !here.isEmpty() ? i : firstMarked;
        }
        if (!elsewhere.isEmpty()) {
            new RemarkSheet(workbook, look, language).write(elsewhere, false);
            firstMarked = workbook.getNumberOfSheets() - 1;
        }
        if (firstMarked >= 0) {
            workbook.setActiveSheet(firstMarked);
            workbook.setSelectedTab(firstMarked);
        }
    }

    private static boolean isOn(Place place, XSSFSheet sheet) {
        return place.row() > 0 && place.sheet().equals(sheet.getSheetName());
    }

    private static void notItself(HandedIn file, Path target) {
        try {
            if (Files.exists(target) && Files.exists(file.path()) && Files.isSameFile(file.path(), target)) {
                throw new Refusal(Words.of(
                        "批注不会写进交来的原件“%s”：请另给一个文件名。",
                        "remarks are not written into the original \"%s\": give another file name.", file.name()));
            }
        } catch (IOException unreadable) {
            throw file.unreadable(unreadable);
        }
    }
}
