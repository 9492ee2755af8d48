package org.junheng.office;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The shared texts of a workbook, in order; the reading aids of East Asian texts (rPh) are not part of them. */
final class TextItems {

    private TextItems() {}

    static String[] of(HandedIn file, XMLStreamReader xml, int count, GuardLimits limits) throws XMLStreamException {
        String[] texts = new String[count];
        StringBuilder text = new StringBuilder();
        int next = 0;
        int aids = 0;
        boolean inText = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    switch (xml.getLocalName()) {
                        case "si" -> text.setLength(0);
                        case "rPh" -> aids++;
                        case "t" -> inText = aids == 0;
                        default -> {}
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    switch (xml.getLocalName()) {
                        case "si" -> {
                            if (next == count) {
                                throw file.damaged("文字表读不通", "its table of texts cannot be followed");
                            }
                            texts[next++] = CellReader.typed(file, text.toString(), limits);
                        }
                        case "rPh" -> aids--;
                        case "t" -> inText = false;
                        default -> {}
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (inText) {
                        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    }
                }
                default -> {}
            }
        }
        if (next != count) {
            throw file.damaged("文字表读不通", "its table of texts cannot be followed");
        }
        return texts;
    }
}
