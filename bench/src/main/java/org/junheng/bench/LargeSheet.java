package org.junheng.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junheng.core.model.Place;

/** Writes one sheet as Excel writes it: an address and a style on every cell, texts shared and listed behind the sheet. */
final class LargeSheet implements AutoCloseable {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private final ZipOutputStream zip;
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final StringBuilder xml = new StringBuilder();
    private long textCells;
    private int row;
    private int column;

    LargeSheet(Path file, String sheet) throws IOException {
        zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
        part("[Content_Types].xml", """
                <Types xmlns="%1$scontent-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Override PartName="/xl/workbook.xml" ContentType="%2$ssheet.main+xml"/>\
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%2$sworksheet+xml"/>\
                <Override PartName="/xl/styles.xml" ContentType="%2$sstyles+xml"/>\
                <Override PartName="/xl/sharedStrings.xml" ContentType="%2$ssharedStrings+xml"/></Types>""".formatted(
                        PACKAGE, "application/vnd.openxmlformats-officedocument.spreadsheetml."));
        part("_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
        part(
                "xl/_rels/workbook.xml.rels",
                relations(
                        "worksheet",
                        "worksheets/sheet1.xml",
                        "styles",
                        "styles.xml",
                        "sharedStrings",
                        "sharedStrings.xml"));
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"%s\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
                        .formatted(MAIN, OFFICE, sheet));
        part("xl/styles.xml", """
                <styleSheet xmlns="%s"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>\
                <cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="2"/></cellXfs></styleSheet>""".formatted(MAIN));
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
        xml.append(HEAD).append("<worksheet xmlns=\"").append(MAIN).append("\"><sheetData>");
    }

    private static String relations(String... typesAndTargets) {
        StringBuilder all = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            all.append("<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
                    .formatted(i / 2 + 1, OFFICE, typesAndTargets[i], typesAndTargets[i + 1]));
        }
        return all + "</Relationships>";
    }

    void beginRow() throws IOException {
        xml.append(row == 0 ? "" : "</row>").append("<row r=\"").append(++row).append("\">");
        column = 0;
        if (xml.length() > 1 << 16) {
            flush();
        }
    }

    /** The next cell: a number, a text, or nothing. */
    void cell(Object value) {
        String address = Place.letter(column++);
        if (value == null) {
            return;
        }
        xml.append("<c r=\"").append(address).append(row).append("\" s=\"1\"");
        if (value instanceof String text) {
            textCells++;
            Integer index = texts.putIfAbsent(text, texts.size());
            xml.append(" t=\"s\"><v>").append(index == null ? texts.size() - 1 : index);
        } else {
            xml.append("><v>").append(value);
        }
        xml.append("</v></c>");
    }

    private void flush() throws IOException {
        zip.write(xml.toString().getBytes(StandardCharsets.UTF_8));
        xml.setLength(0);
    }

    private void part(String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((HEAD + content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        xml.append("</row></sheetData></worksheet>");
        flush();
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
        xml.append(HEAD)
                .append("<sst xmlns=\"%s\" count=\"%d\" uniqueCount=\"%d\">".formatted(MAIN, textCells, texts.size()));
        for (String text : texts.keySet()) {
            xml.append("<si><t>").append(text).append("</t></si>");
        }
        xml.append("</sst>");
        flush();
        zip.closeEntry();
        zip.close();
    }
}
