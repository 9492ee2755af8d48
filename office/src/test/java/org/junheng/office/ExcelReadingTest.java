package org.junheng.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.core.formula.ExcelReading;
import org.junheng.core.formula.Formula;
import org.junheng.core.formula.FormulaRefusal;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A workbook that recalculates itself comes to the same numbers: the table of all readings, evaluated as Excel would. */
class ExcelReadingTest {

    private static final Path TABLE = Path.of("../core/src/test/resources/formula-table.csv");

    private record Line(String expression, Map<String, String> values, String expected) {

        boolean hasGap() {
            return values.values().stream()
                    .anyMatch(value -> value.isEmpty() || value.equals("n/a") || value.startsWith("?"));
        }
    }

    @TestFactory
    Stream<DynamicTest> excel_comes_to_the_same_or_stays_blank() throws IOException {
        return lines().stream()
                .filter(line -> isSayable(line.expression()))
                .map(line -> dynamicTest(line.expression() + " " + line.values(), () -> {
                    CellValue result = evaluate(line);
                    if (line.hasGap()
                            || line.expected().equals("missing")
                            || line.expected().equals("open")) {
                        assertThat(result.getCellType())
                                .as(result.formatAsString())
                                .isEqualTo(CellType.STRING);
                        assertThat(result.getStringValue()).isEmpty();
                    } else if (List.of("true", "false").contains(line.expected())) {
                        assertThat(result.formatAsString()).isEqualToIgnoringCase(line.expected());
                    } else {
                        assertThat(result.getCellType())
                                .as(result.formatAsString())
                                .isEqualTo(CellType.NUMERIC);
                        double expected = number(line.expected());
                        assertThat(Math.abs(result.getNumberValue() - expected))
                                .isLessThanOrEqualTo(1e-12 * Math.max(1, Math.abs(expected)));
                    }
                }));
    }

    @Test
    void most_of_the_table_can_be_said_in_excel() throws IOException {
        assertThat(lines().stream().filter(line -> isSayable(line.expression())))
                .hasSizeGreaterThan(150);
    }

    @Test
    void a_text_in_the_place_of_a_number_leaves_the_cell_blank_too() throws IOException {
        for (String formula : List.of("a + 1", "a > 5", "t == 'x' and a > 5", "if(t == 'x', a, 0)", "max(a, 1)")) {
            CellValue result = evaluate(new Line(formula, Map.of("a", "'缺'", "t", "'x'"), ""));
            boolean isPlainChoice = formula.startsWith("if");
            assertThat(result.getStringValue()).as(formula).isEqualTo(isPlainChoice ? "缺" : "");
        }
    }

    /** Excel cannot say what runs over rows below, another year, or what is missing; no formula, no cell. */
    private static boolean isSayable(String expression) {
        try {
            ExcelReading.of(Formula.parse(expression), name -> "A1");
        } catch (FormulaRefusal refused) {
            return false;
        }
        return true;
    }

    private static CellValue evaluate(Line line) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Row row = book.createSheet().createRow(0);
            Map<String, String> cells = new LinkedHashMap<>();
            line.values().forEach((name, value) -> {
                Cell cell = row.createCell(cells.size());
                cells.put(name, CellReference.convertNumToColString(cells.size()) + "1");
                fill(cell, value);
            });
            Cell cell = row.createCell(cells.size());
            cell.setCellFormula(ExcelReading.of(Formula.parse(line.expression()), cells::get));
            return book.getCreationHelper().createFormulaEvaluator().evaluate(cell);
        }
    }

    private static void fill(Cell cell, String value) {
        if (value.equals("true") || value.equals("false")) {
            cell.setCellValue(Boolean.parseBoolean(value));
        } else if (value.startsWith("'")) {
            cell.setCellValue(value.substring(1, value.length() - 1));
        } else if (value.matches("-?[0-9.]+")) {
            cell.setCellValue(Double.parseDouble(value));
        }
    }

    private static double number(String written) {
        String[] parts = written.split("/");
        BigDecimal above = new BigDecimal(parts[0]);
        return (parts.length == 1 ? above : above.divide(new BigDecimal(parts[1]), MathContext.DECIMAL128))
                .doubleValue();
    }

    private static List<Line> lines() throws IOException {
        List<Line> lines = new ArrayList<>();
        for (String line : Files.readAllLines(TABLE)) {
            String[] parts = line.split(";", -1);
            boolean isRow = parts.length == 5 && !line.startsWith("# ") && !parts[0].equals("expression");
            if (isRow && !parts[4].startsWith("refused@")) {
                lines.add(new Line(parts[0], values(parts[1]), parts[4]));
            }
        }
        return lines;
    }

    private static Map<String, String> values(String written) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String each : written.split(" ")) {
            if (!each.isEmpty()) {
                values.put(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
            }
        }
        return values;
    }
}
