package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What schools call themselves stays a text in every document, whatever it begins with: none of it runs, none of it is lost. */
class LiveFormulaTest {

    /** The signs programs take for a formula, plain, full-width, after blanks and marks without width, and in a second line. */
    private static final List<String> NAMES = List.of(
            "=1+1小学",
            "+1小学",
            "-1小学",
            "@SUM(A1)小学",
            "=HYPERLINK(\"http://127.0.0.1\")小学",
            "＝1+1小学",
            "＋1小学",
            "－1小学",
            "＠1小学",
            " =1+1小学",
            "\u00a0=1+1小学",
            "\u200b=1+1小学",
            "甲\n=1+1小学",
            "<script>alert(1)</script>小学",
            "\"><img src=x onerror=alert(1)>小学");

    @TempDir
    private Path folder;

    @Test
    void a_school_called_like_a_formula_is_only_called_so() throws IOException {
        Path data = folder.resolve("data");
        run("example", "--schools", "20", "--seed", "5", "--format", "csv", "-o", data.toString());
        rename(data.resolve("学校.csv"));
        Path written = folder.resolve("written");
        assertThat(run("assess", data.toString(), "--format", "html,xlsx", "-o", written.toString()))
                .contains("workbook.xlsx");
        Set<String> shown = new TreeSet<>();
        try (Stream<Path> files = Files.walk(written)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.toString().endsWith(".xlsx")) {
                    shown.addAll(texts(file));
                } else if (file.toString().endsWith(".html")) {
                    assertThat(Files.readString(file)).doesNotContain("<script", "<img");
                }
            }
        }
        // blanks around a name are taken off when it is read
        assertThat(shown)
                .containsAll(NAMES.stream()
                        .map(name -> name.replaceFirst("^[ \u00a0]+", ""))
                        .toList());
    }

    /** All texts of a workbook; the formulas of a file are ours alone, so none may hold a school's name. */
    private static List<String> texts(Path file) throws IOException {
        List<String> texts = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                Workbook book = new XSSFWorkbook(in)) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    row.forEach(cell -> {
                        if (cell.getCellType() == CellType.STRING) {
                            texts.add(cell.getStringCellValue());
                            boolean looks = NAMES.indexOf(cell.getStringCellValue()) >= 0
                                    && NAMES.indexOf(cell.getStringCellValue()) < LIVE;
                            assertThat(cell.getCellStyle().getQuotePrefixed() || !looks)
                                    .as(file.getFileName() + " " + sheet.getSheetName() + " " + cell.getAddress())
                                    .isTrue();
                        } else if (cell.getCellType() == CellType.FORMULA) {
                            assertThat(cell.getCellFormula())
                                    .doesNotContain("小学\"")
                                    .doesNotContain("HYPERLINK");
                        }
                    });
                }
            }
        }
        return texts;
    }

    /** The first of the names: those that begin like a formula. */
    private static final int LIVE = 12;

    private static void rename(Path csv) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(csv));
        List<String> head = List.of(lines.get(0).replace("\ufeff", "").split(","));
        int name = head.indexOf("学校名称");
        int type = head.indexOf("办学类型");
        int renamed = 0;
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",", -1);
            if (cells[type].equals("小学") && renamed < NAMES.size()) {
                cells[name] = "\"" + NAMES.get(renamed++).replace("\"", "\"\"") + "\"";
                lines.set(i, String.join(",", cells));
            }
        }
        assertThat(renamed).as("schools renamed").isEqualTo(NAMES.size());
        Files.write(csv, lines);
    }

    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        Junheng.run(new PrintWriter(out), new PrintWriter(out), arguments);
        return out.toString();
    }
}
