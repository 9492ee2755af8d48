package org.junheng.office;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junheng.core.document.Xml;
import org.junheng.office.OfficeFile.Part;

/** A workbook as it is written: its sheets one after the other, then what holds them together. The same input gives the same bytes. */
final class XlsxFile {

    static final String SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static final String KIND = "spreadsheetml.";
    private static final Part MAIN = new Part("xl/workbook.xml", KIND + "sheet.main", "officeDocument");
    private static final Part STYLES = new Part("xl/styles.xml", KIND + "styles", "styles");

    private final OfficeFile file;
    private final List<String> names;
    private final XlsxStyles styles = new XlsxStyles();
    /** for every sheet written the rows on top of each of its pages */
    private final List<String> repeated = new ArrayList<>();
    /** and the cells that are filtered */
    private final List<String> filtered = new ArrayList<>();

    /** @param names of all sheets, in the order they will be written in */
    XlsxFile(OutputStream out, String title, List<String> names) throws IOException {
        this.names = List.copyOf(names);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            parts.add(new Part(path(i), KIND + "worksheet", "worksheet"));
        }
        parts.add(STYLES);
        file = new OfficeFile(out, title, MAIN, parts);
    }

    private static String path(int sheet) {
        return "xl/worksheets/sheet" + (sheet + 1) + ".xml";
    }

    /** Writes the next sheet. */
    void sheet(XlsxSheet.Setup setup, Consumer<XlsxSheet> rows) throws IOException {
        int index = repeated.size();
        file.part(path(index), xml -> {
            XlsxSheet sheet = new XlsxSheet(xml, styles);
            sheet.begin(setup, index == 0);
            rows.accept(sheet);
            sheet.end(setup);
            repeated.add(sheet.repeated());
            filtered.add(sheet.filtered());
        });
    }

    void finish() throws IOException {
        file.part(MAIN.name(), this::workbook);
        file.part(STYLES.name(), styles::write);
        file.finish();
    }

    private void workbook(Xml xml) {
        xml.open("workbook", "xmlns", SHEETS, "xmlns:r", OfficeFile.RELATIONS);
        xml.open("bookViews").empty("workbookView").close();
        xml.open("sheets");
        for (int i = 0; i < names.size(); i++) {
            xml.empty("sheet", "name", names.get(i), "sheetId", String.valueOf(i + 1), "r:id", OfficeFile.id(i));
        }
        xml.close();
        if (Stream.concat(repeated.stream(), filtered.stream()).anyMatch(area -> !area.isEmpty())) {
            xml.open("definedNames");
            for (int i = 0; i < names.size(); i++) {
                // Excel asks for names in the order of the alphabet and for its own name of what is filtered
                named(xml, i, "_xlnm._FilterDatabase", filtered.get(i), true);
                named(xml, i, "_xlnm.Print_Titles", repeated.get(i), false);
            }
            xml.close();
        }
    }

    private void named(Xml xml, int sheet, String name, String area, boolean isHidden) {
        if (!area.isEmpty()) {
            xml.open("definedName", "name", name, "localSheetId", String.valueOf(sheet));
            if (isHidden) {
                xml.with("hidden", "1");
            }
            xml.text(quoted(names.get(sheet)) + "!" + area).close();
        }
    }

    /** A sheet's name as formulas write it. */
    static String quoted(String name) {
        return "'" + name.replace("'", "''") + "'";
    }
}
