package org.junheng.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook made by hand, part by part, so that tests can break any of them. */
final class Packed {

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** A workbook of one sheet, 学校, with these rows inside sheetData. */
    static Packed of(String rows) {
        return ofSheet("<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>");
    }

    static Packed ofSheet(String sheet) {
        Packed packed = new Packed();
        packed.part("[Content_Types].xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="%1$ssheet.main+xml"/>
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%1$sworksheet+xml"/>
                <Override PartName="/xl/worksheets/sheet2.xml" ContentType="%1$sworksheet+xml"/>
                <Override PartName="/xl/sharedStrings.xml" ContentType="%1$ssharedStrings+xml"/>
                <Override PartName="/xl/styles.xml" ContentType="%1$sstyles+xml"/></Types>""".formatted(TYPES));
        packed.part("_rels/.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Type="%s/officeDocument" Target="xl/workbook.xml"/></Relationships>""".formatted(OFFICE));
        packed.part("xl/workbook.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <workbook %s xmlns:r="%s"><sheets>
                <sheet name="学校" sheetId="1" r:id="rId1"/></sheets></workbook>""".formatted(MAIN, OFFICE));
        packed.part("xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Type="%1$s/worksheet" Target="worksheets/sheet1.xml"/>
                <Relationship Id="rId3" Type="%1$s/sharedStrings" Target="sharedStrings.xml"/>
                <Relationship Id="rId4" Type="%1$s/styles" Target="styles.xml"/></Relationships>""".formatted(OFFICE));
        packed.part(
                "xl/sharedStrings.xml",
                "<sst " + MAIN + "><si><t>虚构第一小学</t></si><si><t>虚构第二小学</t></si><si><t/></si></sst>");
        packed.part("xl/styles.xml", """
                <styleSheet %s><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>
                <numFmt numFmtId="165" formatCode="0.00&quot;m²&quot;"/></numFmts>
                <cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="165"/></cellXfs>
                </styleSheet>""".formatted(MAIN));
        packed.part("xl/worksheets/sheet1.xml", sheet);
        return packed;
    }

    Packed part(String name, String text) {
        parts.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Packed without(String name) {
        parts.remove(name);
        return this;
    }

    Packed replace(String name, String found, String replacement) {
        String before = new String(parts.get(name), StandardCharsets.UTF_8);
        if (!before.contains(found)) {
            throw new IllegalArgumentException(name + " has no " + found);
        }
        return part(name, before.replace(found, replacement));
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    Path in(Path folder) {
        return write(folder.resolve("学校.xlsx"), bytes());
    }

    static Path write(Path path, byte[] bytes) {
        try {
            return Files.write(path, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
