package org.junheng.office;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Which cell styles of a workbook show dates, by the number a cell names its style with. */
final class DateStyles {

    private DateStyles() {}

    static boolean[] of(XMLStreamReader xml) throws XMLStreamException {
        Map<Integer, Boolean> written = new HashMap<>();
        boolean[] dates = new boolean[16];
        int styles = 0;
        boolean inCellStyles = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
                continue;
            }
            boolean opens = event == XMLStreamConstants.START_ELEMENT;
            switch (xml.getLocalName()) {
                case "cellXfs" -> inCellStyles = opens;
                case "numFmt" -> {
                    if (opens) {
                        written.put(id(xml), ExcelDates.isDateFormat(Book.attribute(xml, "formatCode")));
                    }
                }
                case "xf" -> {
                    if (opens && inCellStyles) {
                        if (styles == dates.length) {
                            dates = Arrays.copyOf(dates, 2 * styles);
                        }
                        int id = id(xml);
                        Boolean own = written.get(id);
                        dates[styles++] = own == null ? ExcelDates.isDateFormat(id) : own;
                    }
                }
                default -> {}
            }
        }
        return Arrays.copyOf(dates, styles);
    }

    private static int id(XMLStreamReader xml) {
        String id = Book.attribute(xml, "numFmtId");
        return id.isEmpty() ? 0 : Integer.parseInt(id);
    }
}
