package org.junheng.office;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The workbook part: its sheets in order, and from which year its dates count. */
record Book(List<Sheet> sheets, boolean from1904) {

    /** A sheet by its name and the relation that leads to its part. */
    record Sheet(String name, String relationId) {}

    static Book of(XMLStreamReader xml) throws XMLStreamException {
        List<Sheet> sheets = new ArrayList<>();
        boolean from1904 = false;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("sheet")) {
                    sheets.add(new Sheet(attribute(xml, "name"), attribute(xml, "id")));
                } else if (xml.getLocalName().equals("workbookPr")) {
                    String says = attribute(xml, "date1904");
                    from1904 = says.equals("1") || says.equals("true");
                }
            }
        }
        return new Book(sheets, from1904);
    }

    /** An attribute by its local name, empty if there is none. */
    static String attribute(XMLStreamReader xml, String localName) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(localName)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
