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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
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
    private static Path folder;

    private static Path data;
    private static Path written;

    @BeforeAll
    static void schools_are_called_like_formulas() throws IOException {
        data = folder.resolve("data");
        run("example", "--schools", "40", "--seed", "5", "--format", "csv", "-o", data.toString());
        rename(data.resolve("学校.csv"));
        written = folder.resolve("written");
        assertThat(run("assess", data.toString(), "--format", "html,xlsx", "-o", written.toString()))
                .contains("workbook.xlsx");
    }

    @Test
    void a_school_called_like_a_formula_is_only_called_so() throws IOException {
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
        assertThat(shown).containsAll(asRead());
    }

    /** Blanks around a name are taken off when it is read. */
    private static List<String> asRead() {
        return NAMES.stream().map(name -> name.replaceFirst("^[ \u00a0]+", "")).toList();
    }

    @Test
    void another_program_takes_none_of_the_names_for_a_formula_and_alters_none() throws IOException {
        Path[] workbooks;
        try (Stream<Path> files = Files.list(written)) {
            workbooks = files.filter(file -> file.toString().endsWith(".xlsx"))
                    .sorted()
                    .toArray(Path[]::new);
        }
        assertThat(workbooks).hasSize(3);
        Path rewritten = LibreOffice.rewritten(folder, workbooks);
        for (Path file : workbooks) {
            Map<String, String> before = names(file);
            assertThat(before.values()).as(file.toString()).containsAll(asRead());
            assertThat(names(rewritten.resolve(file.getFileName()))).isEqualTo(before);
            assertThat(formulas(rewritten.resolve(file.getFileName()))).isEqualTo(formulas(file));
        }
    }

    /** Where each of the names stands as a text. */
    private static Map<String, String> names(Path file) throws IOException {
        Map<String, String> cells = new TreeMap<>();
        each(file, cell -> {
            boolean isText = cell.getCellType() == CellType.STRING;
            if (isText && (NAMES.contains(cell.getStringCellValue()) || asRead().contains(cell.getStringCellValue()))) {
                cells.put(where(cell), cell.getStringCellValue());
            }
        });
        return cells;
    }

    /** Where there are formulas. */
    private static Set<String> formulas(Path file) throws IOException {
        Set<String> formulas = new TreeSet<>();
        each(file, cell -> {
            if (cell.getCellType() == CellType.FORMULA) {
                formulas.add(where(cell));
            }
        });
        return formulas;
    }

    private static String where(Cell cell) {
        return cell.getSheet().getSheetName() + "!" + cell.getAddress();
    }

    private static void each(Path file, Consumer<Cell> look) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                Workbook book = new XSSFWorkbook(in)) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    row.forEach(look);
                }
            }
        }
    }

    @Test
    void a_group_called_like_a_formula_does_not_run_in_a_table_of_commas() throws IOException {
        String csv = run(
                "measure",
                data.toString(),
                "--standard",
                "quality-balance-2017",
                "--by",
                "school_name",
                "--format",
                "csv");
        Path table = Files.writeString(folder.resolve("groups.csv"), csv);
        Set<String> groups = new TreeSet<>();
        each(LibreOffice.rewritten(folder, table).resolve("groups.xlsx"), cell -> {
            assertThat(cell.getCellType()).as(where(cell)).isNotEqualTo(CellType.FORMULA);
            if (cell.getCellType() == CellType.STRING) {
                groups.add(cell.getStringCellValue());
            }
        });
        assertThat(groups).contains("'=1+1小学", "'＝1+1小学", "'-1小学", "'@SUM(A1)小学");
        assertThat(csv).contains(",-").doesNotContain(",'-0");
    }

    @Test
    void facts_of_a_snapshot_do_not_run_in_a_table_of_commas() throws IOException {
        Path into = folder.resolve("kept");
        run("report", "snapshot", data.toString(), "-o", into.toString());
        Path table = folder.resolve("facts.csv");
        try (ZipFile zip = new ZipFile(into.resolve("snapshot.zip").toFile());
                InputStream facts = zip.getInputStream(zip.getEntry("facts/school.csv"))) {
            Files.copy(facts, table);
        }
        Set<String> texts = new TreeSet<>();
        each(LibreOffice.rewritten(folder, table).resolve("facts.xlsx"), cell -> {
            assertThat(cell.getCellType()).as(where(cell)).isNotEqualTo(CellType.FORMULA);
            if (cell.getCellType() == CellType.STRING) {
                texts.add(cell.getStringCellValue());
            }
        });
        assertThat(texts).contains("'=1+1小学", "'＝1+1小学", "'-1小学", "'@SUM(A1)小学");
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
        int code = head.indexOf("学校标识码");
        Map<String, String> called = new TreeMap<>();
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",", -1);
            if (cells[type].equals("小学") && called.size() < NAMES.size()) {
                called.putIfAbsent(cells[code], NAMES.get(called.size()));
            }
            // in every year: documents show the last
            if (called.containsKey(cells[code])) {
                cells[name] = "\"" + called.get(cells[code]).replace("\"", "\"\"") + "\"";
                lines.set(i, String.join(",", cells));
            }
        }
        assertThat(called).as("schools renamed").hasSize(NAMES.size());
        Files.write(csv, lines);
    }

    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        Junheng.run(new PrintWriter(out), new PrintWriter(out), arguments);
        return out.toString();
    }
}
