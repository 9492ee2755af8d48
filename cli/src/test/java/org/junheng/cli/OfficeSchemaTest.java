package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** Every Word file and workbook we write keeps to the schema of ISO/IEC 29500, which is all that Word, WPS and Excel have in common. */
class OfficeSchemaTest {

    @TempDir
    private Path folder;

    private interface Schema {
        XmlObject parse(InputStream part) throws XmlException, IOException;
    }

    /** What part is of which kind, by the end of its path. */
    private static final Map<String, Schema> PARTS = Map.of(
            "xl/workbook.xml", WorkbookDocument.Factory::parse,
            "xl/styles.xml", StyleSheetDocument.Factory::parse,
            "xl/worksheets/sheet", WorksheetDocument.Factory::parse,
            "word/document.xml", DocumentDocument.Factory::parse,
            "word/styles.xml", StylesDocument.Factory::parse,
            "word/numbering.xml", NumberingDocument.Factory::parse,
            "word/footer", FtrDocument.Factory::parse,
            "word/header", HdrDocument.Factory::parse);

    @Test
    void every_part_of_every_document_keeps_to_the_schema() throws IOException, XmlException {
        Path out = folder.resolve("out");
        StringWriter said = new StringWriter();
        int status = Junheng.run(
                new PrintWriter(said),
                new PrintWriter(said),
                "assess",
                ReadBack.QINGHE,
                "--format",
                "docx,xlsx",
                "-o",
                out.toString());
        assertThat(status).as(said.toString()).isEqualTo(1);
        List<Path> written;
        try (Stream<Path> all = Files.walk(out)) {
            written = all.filter(file -> file.toString().matches(".*\\.(docx|xlsx)"))
                    .sorted()
                    .toList();
        }
        assertThat(written).hasSizeGreaterThan(10);
        List<String> wrong = new ArrayList<>();
        int parts = 0;
        for (Path file : written) {
            parts += check(file, wrong);
        }
        assertThat(wrong).isEmpty();
        assertThat(parts).as("parts looked at").isGreaterThan(2 * written.size());
    }

    @Test
    void a_part_with_its_elements_in_another_order_is_told() throws XmlException {
        String sheets = "<sheets><sheet xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
                + " name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets>";
        String views = "<bookViews><workbookView/></bookViews>";
        String workbook = "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">%s</workbook>";
        assertThat(WorkbookDocument.Factory.parse(workbook.formatted(views + sheets))
                        .validate())
                .isTrue();
        assertThat(WorkbookDocument.Factory.parse(workbook.formatted(sheets + views))
                        .validate())
                .isFalse();
    }

    private static int check(Path file, List<String> wrong) throws IOException, XmlException {
        int parts = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                for (Map.Entry<String, Schema> part : PARTS.entrySet()) {
                    if (entry.getName().startsWith(part.getKey())) {
                        parts++;
                        List<XmlError> errors = new ArrayList<>();
                        try (InputStream in = zip.getInputStream(entry)) {
                            part.getValue().parse(in).validate(new XmlOptions().setErrorListener(errors));
                        }
                        errors.stream()
                                .limit(1)
                                .forEach(error -> wrong.add(
                                        file.getFileName() + " " + entry.getName() + ": " + error.getMessage()));
                    }
                }
            }
        }
        return parts;
    }
}
