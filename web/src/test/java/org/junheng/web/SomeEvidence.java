package org.junheng.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of evidence, and how people of a county hand them in and look at them. */
final class SomeEvidence {

    static final String STANDARD = "quality-balance-2017";
    static final String ASSESS = "/county/" + Town.COUNTY + "/" + Town.YEAR + "/assess";

    private SomeEvidence() {}

    static String clause(String clause) {
        return ASSESS + "/" + STANDARD + "/" + clause;
    }

    static byte[] docx(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(entry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(entry("word/document.xml"));
            zip.write(("<w:document xmlns:w='w'><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:document>")
                    .getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(2025, 3, 1, 8, 0));
        return entry;
    }

    static Browsing.Answer handedIn(Browsing staff, String clause, String material, String name, String text) {
        return handedIn(staff, clause, material, name, docx(text), "2025-03-01");
    }

    static Browsing.Answer handedIn(
            Browsing staff, String clause, String material, String name, byte[] file, String made) {
        staff.get(clause(clause));
        return staff.upload(
                clause(clause) + "/upload",
                name,
                file,
                Map.of("material", material, "number", "清教〔2025〕3号", "made", made));
    }

    /** Of the first file on a clause's page that can be decided on. */
    static Browsing.Answer decided(Browsing somebody, String clause, Map<String, String> decision) {
        String form = somebody.get(clause(clause))
                .page()
                .select("form[action^=/material/]")
                .last()
                .attr("action");
        return somebody.post(form, decision);
    }

    static Browsing.Answer proposed(Browsing staff, String clause, String result, String reason) {
        staff.get(clause(clause));
        return staff.post(
                clause(clause) + "/judge",
                Map.of("result", result, "evidence", "佐证第一册", "by", "清禾县教育局", "on", "2025-11-20", "reason", reason));
    }

    static Browsing.Answer answered(Browsing somebody, String clause, String step, String answer) {
        String form = somebody.get(clause(clause))
                .page()
                .select("form[action^=/opinion/]")
                .attr("action");
        return somebody.post(form, Map.of("step", step, "answer", answer));
    }
}
