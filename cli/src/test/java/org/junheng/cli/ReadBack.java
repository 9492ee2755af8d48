package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The documents of 清禾 as another program reads them, and result.json beside them, printed the way documents print. */
final class ReadBack {

    static final String QINGHE = "../examples/qinghe";
    static final String QUALITY = "quality-balance-2017";
    static final String BASIC = "basic-balance-2012";

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");

    private final Path folder;
    private final JsonNode result;

    private ReadBack(Path folder, JsonNode result) {
        this.folder = folder;
        this.result = result;
    }

    /** Writes everything there is into a folder. */
    static ReadBack of(Path folder, String... more) throws IOException {
        StringWriter out = new StringWriter();
        List<String> line = new ArrayList<>(List.of("assess", QINGHE, "-o", folder.toString()));
        line.addAll(List.of(more));
        Junheng.run(new PrintWriter(out), new PrintWriter(out), line.toArray(String[]::new));
        return new ReadBack(
                folder,
                JsonMapper.builder()
                        .build()
                        .readTree(folder.resolve("result.json").toFile()));
    }

    JsonNode result() {
        return result;
    }

    JsonNode verdict(String standard) {
        for (JsonNode verdict : result.get("verdicts")) {
            if (verdict.get("standard").stringValue().equals(standard)) {
                return verdict;
            }
        }
        throw new AssertionError(standard);
    }

    static List<JsonNode> list(JsonNode nodes) {
        List<JsonNode> list = new ArrayList<>();
        nodes.forEach(list::add);
        return list;
    }

    /** How many decimals the official form gives each indicator: two, but three for the teachers of 2012. */
    static int digits(JsonNode indicator) {
        return indicator.get("id").stringValue().endsWith("teachers-per-student") ? 3 : 2;
    }

    static String shown(JsonNode number, int digits) {
        return number.isNull() ? "—" : shown(number.decimalValue(), digits);
    }

    static String shown(BigDecimal number, int digits) {
        return String.format("%,." + digits + "f", number.setScale(digits, RoundingMode.HALF_UP));
    }

    /** A number as the standard gives it, with thousands apart. */
    static String given(JsonNode number) {
        BigDecimal given = number.decimalValue().stripTrailingZeros();
        return shown(given, Math.max(0, given.scale()));
    }

    /** The numbers in a sentence, one after the other, without the commas between thousands. */
    static List<String> numbers(String sentence) {
        return NUMBER.matcher(sentence)
                .results()
                .map(found -> found.group().replaceAll(",(?!\\d)", "").replace(",", ""))
                .toList();
    }

    /** Rows of all tables of a Word document, the cells a merged one covers as empty ones. */
    List<List<String>> wordRows(String file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (InputStream in = Files.newInputStream(folder.resolve(file));
                XWPFDocument word = new XWPFDocument(in)) {
            for (XWPFTable table : word.getTables()) {
                table.getRows()
                        .forEach(row -> rows.add(row.getTableCells().stream()
                                .map(cell -> cell.getText())
                                .toList()));
            }
        }
        return rows;
    }

    /** The sentences of a Word document that are marked as computed: the shaded ones. */
    List<String> shaded(String file) throws IOException {
        List<String> sentences = new ArrayList<>();
        try (InputStream in = Files.newInputStream(folder.resolve(file));
                XWPFDocument word = new XWPFDocument(in)) {
            for (XWPFParagraph paragraph : word.getParagraphs()) {
                if (paragraph.getRuns().stream().anyMatch(ReadBack::isShaded)) {
                    sentences.add(paragraph.getText());
                }
            }
        }
        return sentences;
    }

    private static boolean isShaded(XWPFRun run) {
        return run.getCTR().isSetRPr() && run.getCTR().getRPr().sizeOfShdArray() > 0;
    }

    /** Rows of a sheet as a person sees them, without empty cells at the end. */
    List<List<String>> sheetRows(String file, String sheetBegins) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        DataFormatter shown = new DataFormatter();
        try (InputStream in = Files.newInputStream(folder.resolve(file));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (Sheet sheet : book) {
                if (sheet.getSheetName().startsWith(sheetBegins)) {
                    for (Row row : sheet) {
                        List<String> cells = new ArrayList<>();
                        row.forEach(cell -> cells.add(shown.formatCellValue(cell)));
                        rows.add(cells);
                    }
                }
            }
        }
        assertThat(rows).as(sheetBegins).isNotEmpty();
        return rows;
    }

    String page(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    List<String> files(String under, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(under))) {
            return files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    /** Rows of all tables of a page, headings aside. */
    static List<List<String>> htmlRows(String html) {
        List<List<String>> rows = new ArrayList<>();
        for (String row : inside(html, "tr")) {
            List<String> cells = inside(row, "td");
            if (!cells.isEmpty()) {
                rows.add(cells.stream().map(ReadBack::plain).toList());
            }
        }
        return rows;
    }

    /** What stands between a tag and its end, for each of them. */
    static List<String> inside(String html, String tag) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile("(?s)<" + tag + "(?: [^>]*)?>(.*?)</" + tag + ">")
                .matcher(html);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    static String plain(String html) {
        return html.replaceAll("<[^>]+>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
