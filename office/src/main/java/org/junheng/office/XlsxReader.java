package org.junheng.office;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.junheng.core.collect.RawTable;
import org.junheng.core.model.Source;
import org.junheng.core.text.Refusal;

/** Reads an .xlsx as a stream into columns and holds the count against the census. */
final class XlsxReader {

    private static final XMLInputFactory XML = factory();

    private final HandedIn file;
    private final GuardLimits limits;
    private final WorkbookCensus census;

    /** A sheet as the workbook lists it. */
    private record Listed(String name, SheetCensus counted) {}

    XlsxReader(HandedIn file, GuardLimits limits, WorkbookCensus census) {
        this.file = file;
        this.limits = limits;
        this.census = census;
    }

    List<RawTable> read() {
        try {
            List<RawTable> tables = tables();
            census.finish();
            return tables;
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            // the census knows better what is wrong
            census.finish();
            if (broken instanceof Refusal refusal) {
                throw refusal;
            }
            // the XML reader has no one kind of exception for what it cannot follow
            throw file.damaged(broken, "表格内容读不通", "its contents cannot be followed");
        }
    }

    private List<RawTable> tables() throws IOException, XMLStreamException {
        Book book = read(census.again(census.workbookPart()), Book::of);
        String[] texts = census.textsPart().isEmpty()
                ? new String[0]
                : read(census.again(census.textsPart()), xml -> TextItems.of(file, xml, census.texts(), limits));
        boolean[] dates = census.stylesPart().isEmpty()
                ? new boolean[0]
                : read(census.again(census.stylesPart()), DateStyles::of);
        List<Listed> sheets = sheets(book);
        CellReader cells = new CellReader(file, limits, texts, dates, book.from1904());
        HiddenSheet hidden = HiddenSheet.NONE;
        for (Listed sheet : sheets) {
            if (sheet.name.equals(HiddenSheet.NAME)) {
                hidden = HiddenSheet.of(table(sheet, cells, Map.of()));
            }
        }
        List<RawTable> tables = new ArrayList<>();
        for (Listed sheet : sheets) {
            if (!hidden.isOurs(sheet.name)) {
                tables.add(table(sheet, cells, hidden.of(sheet.name)));
            }
        }
        tables.removeIf(table -> table.rows() == 0);
        return List.copyOf(tables);
    }

    private RawTable table(Listed sheet, CellReader cells, Map<String, String> says)
            throws IOException, XMLStreamException {
        RawTable.Builder builder =
                RawTable.builder(new Source(file.name(), sheet.name)).hidden(says);
        long seen = read(census.counted(sheet.counted), xml -> cells.read(xml, sheet.name, builder));
        sheet.counted.merges().forEach(builder::merge);
        if (seen != sheet.counted.cells()) {
            throw file.damaged(
                    "工作表“%s”有 %d 格有数，只读出 %d 格",
                    "sheet \"%s\" holds %d cells but only %d can be read", sheet.name, sheet.counted.cells(), seen);
        }
        return builder.build();
    }

    /** The sheets that can have cells, in the order of the workbook. */
    private List<Listed> sheets(Book book) {
        List<Listed> sheets = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Book.Sheet sheet : book.sheets()) {
            if (sheet.name().isBlank() || !names.add(sheet.name())) {
                throw file.damaged("工作表名空缺或重复", "the names of its sheets are missing or not unique");
            }
            SheetCensus counted = census.sheet(sheet.relationId());
            if (counted != null && sheets.stream().noneMatch(other -> other.counted == counted)) {
                sheets.add(new Listed(sheet.name(), counted));
            }
        }
        if (book.sheets().size() != census.sheets()) {
            throw file.damaged("工作表的登记读不通", "the list of its sheets cannot be followed");
        }
        return sheets;
    }

    /** What is done with one part. */
    private interface Reading<T> {
        T of(XMLStreamReader2 xml) throws XMLStreamException;
    }

    /** Reads a part and closes it, which for a sheet waits for the end of its census. */
    private static <T> T read(InputStream part, Reading<T> reading) throws IOException, XMLStreamException {
        try (part) {
            XMLStreamReader2 xml = (XMLStreamReader2) XML.createXMLStreamReader(part);
            try {
                return reading.of(xml);
            } finally {
                xml.close();
            }
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
        return factory;
    }
}
