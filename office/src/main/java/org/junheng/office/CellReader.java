package org.junheng.office;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.junheng.core.collect.RawTable;
import org.junheng.core.model.Place;

/** Reads the rows of one sheet after another; no object is made for a number cell, one for a text that is not shared. */
final class CellReader {

    private final HandedIn file;
    private final GuardLimits limits;
    private final String[] texts;
    private final boolean[] dates;
    private final boolean from1904;
    private final WrittenNumber written = new WrittenNumber();
    private final CellAttribute attribute = new CellAttribute();

    private String sheet;
    private RawTable.Builder table;
    private long seen;
    private int row;
    private boolean rowBegun;
    private int column;
    private String type;
    private int style;
    private boolean hasInline;
    private int aids;
    private boolean collecting;

    /** @param dates whether a style shows dates, by its number */
    CellReader(HandedIn file, GuardLimits limits, String[] texts, boolean[] dates, boolean from1904) {
        this.file = file;
        this.limits = limits;
        this.texts = texts;
        this.dates = dates;
        this.from1904 = from1904;
    }

    /** Fills the table; gives the number of cells that hold a value, blank texts among them. */
    long read(XMLStreamReader2 xml, String sheetName, RawTable.Builder into) throws XMLStreamException {
        sheet = sheetName;
        table = into;
        seen = 0;
        row = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> open(xml, xml.getLocalName());
                case XMLStreamConstants.END_ELEMENT -> {
                    if (close(xml.getLocalName())) {
                        return seen;
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (collecting) {
                        written.add(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    }
                }
                default -> {}
            }
        }
        return seen;
    }

    private void open(XMLStreamReader2 xml, String name) throws XMLStreamException {
        switch (letter(name)) {
            case 'c' -> cell(xml);
            case 'v' -> collecting = !hasInline;
            case 't' -> collecting = hasInline && aids == 0;
            case 0 -> openLong(xml, name);
            default -> {}
        }
    }

    private void openLong(XMLStreamReader2 xml, String name) {
        switch (name) {
            case "row" -> {
                String number = Book.attribute(xml, "r");
                row = number.isEmpty() ? row + 1 : Integer.parseInt(number);
                rowBegun = false;
                column = -1;
            }
            case "is" -> hasInline = true;
            case "rPh" -> aids++;
            default -> {}
        }
    }

    /** Gives true at the end of the rows. */
    private boolean close(String name) {
        switch (letter(name)) {
            case 'v', 't' -> collecting = false;
            case 'c' -> cellEnds();
            case 0 -> {
                aids -= name.equals("rPh") ? 1 : 0;
                return name.equals("sheetData");
            }
            default -> {}
        }
        return false;
    }

    private void cell(XMLStreamReader2 xml) throws XMLStreamException {
        written.clear();
        hasInline = false;
        type = "n";
        style = -1;
        int next = column + 1;
        for (int i = xml.getAttributeCount(); --i >= 0; ) {
            switch (letter(xml.getAttributeLocalName(i))) {
                case 'r' -> {
                    xml.getAttributeAs(i, attribute);
                    next = attribute.column();
                }
                case 't' -> {
                    xml.getAttributeAs(i, attribute);
                    type = attribute.word();
                }
                case 's' -> {
                    xml.getAttributeAs(i, attribute);
                    style = attribute.whole();
                }
                default -> {}
            }
        }
        if (next <= column) {
            throw file.damaged(
                    "工作表“%s”第 %d 行的单元格次序不对", "the cells of sheet \"%s\", row %d, are out of order", sheet, row);
        }
        column = next;
    }

    /** A name if it is one letter, else 0. */
    private static int letter(String name) {
        return name.length() == 1 ? name.charAt(0) : 0;
    }

    private void cellEnds() {
        if (hasInline) {
            seen++;
            text(typed(file, written.text(), limits));
        } else if (!written.isEmpty()) {
            seen++;
            value();
        }
        hasInline = false;
        written.clear();
    }

    private void value() {
        switch (type) {
            case "n" -> number();
            case "s" -> text(shared(written.whole()));
            case "str", "e" -> text(typed(file, written.text(), limits));
            case "b" ->
                text(
                        switch (written.text()) {
                            case "1", "true" -> "TRUE";
                            case "0", "false" -> "FALSE";
                            default -> written.text();
                        });
            case "d" -> text(written.text().replaceFirst("T00:00:00(\\.0+)?$", ""));
            default ->
                throw file.damaged(
                        "工作表“%s”的 %s%d 类型不明",
                        "the kind of cell %2$s%3$d in sheet \"%1$s\" is unknown", sheet, Place.letter(column), row);
        }
    }

    private String shared(int index) {
        if (index < 0 || index >= texts.length) {
            throw file.damaged("单元格的文字找不到", "the text of some cells is not there");
        }
        return texts[index];
    }

    /** A number that is none stays as it is written, so that people can be told. */
    private void number() {
        double number = written.number();
        if (Double.isNaN(number)) {
            text(written.text());
        } else if (style >= 0 && style < dates.length && dates[style] && ExcelDates.reaches(number)) {
            text(ExcelDates.text(number, from1904));
        } else {
            begin();
            table.number(column, number);
        }
    }

    private void text(String text) {
        if (!text.isBlank()) {
            begin();
            table.text(column, text);
        }
    }

    /** Rows that hold nothing are not begun. */
    private void begin() {
        if (!rowBegun) {
            table.row(row);
            rowBegun = true;
        }
    }

    /** A text as it was typed: without the marks Excel leaves for line ends. */
    static String typed(HandedIn file, String written, GuardLimits limits) {
        String text = written.contains("_x000D_") ? written.replace("_x000D_", "") : written;
        if (text.length() > limits.textCharacters()) {
            throw file.refuse(
                    "有一格超过 %d 个字：请删短后再交。",
                    "has a cell of more than %d characters: shorten it and hand it in again.", limits.textCharacters());
        }
        return text;
    }
}
