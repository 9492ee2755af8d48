package org.junheng.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junheng.core.text.Refusal;

/**
 * What an .xlsx or .xlsm holds, counted without the reader: every part is unpacked once under watch, every sheet's cells with a
 * value are counted, and the sheets are followed from the workbook to their parts. The sheets come last, so that a reader can
 * take each as it is counted.
 */
final class WorkbookCensus implements AutoCloseable {

    private static final Set<String> OTHER_SHEETS = Set.of("chartsheet", "dialogsheet", "macrosheet");
    private static final Pattern SHEET_PART = Pattern.compile("(?i)xl/worksheets/[^/]+\\.xml");
    private static final int START = 512;
    private static final byte[] PACKED = {'P', 'K', 3, 4};

    /** smaller sheets are not worth a thread */
    private static final long LARGE = 1 << 20;

    private final HandedIn file;
    private final GuardLimits limits;
    private final Budget budget;
    private final ZipParts parts;
    private final ZipFile zip;
    private final Map<String, SheetCensus> sheets = new LinkedHashMap<>();
    private final Map<String, Wiring> wirings = new LinkedHashMap<>();
    private final Map<String, String> roots = new LinkedHashMap<>();
    private final List<SharedTexts> texts = new ArrayList<>();
    private final Map<String, SheetCensus> byId = new LinkedHashMap<>();
    private final Set<String> uncounted = new LinkedHashSet<>();
    private RuntimeException refusal;

    private WorkbookCensus(HandedIn file, GuardLimits limits) {
        this.file = file;
        this.limits = limits;
        this.budget = new Budget(file, limits);
        this.parts = new ZipParts(file, limits);
        this.zip = followed(parts::open);
    }

    /** The whole census. */
    static WorkbookCensus of(HandedIn file, GuardLimits limits) {
        try (WorkbookCensus census = begun(file, limits)) {
            census.finish();
            return census;
        }
    }

    /** All but the sheets that stand where sheets stand; these are still to be counted. */
    static WorkbookCensus begun(HandedIn file, GuardLimits limits) {
        WorkbookCensus census = new WorkbookCensus(file, limits);
        try {
            census.begin();
            return census;
        } catch (RuntimeException | Error broken) {
            census.close();
            throw broken;
        }
    }

    private void begin() {
        List<ZipArchiveEntry> entries = followed(() -> parts.honest(zip));
        isWorkbook(entries);
        for (ZipArchiveEntry entry : entries) {
            if (SHEET_PART.matcher(entry.getName()).matches()) {
                uncounted.add(entry.getName());
                roots.put(entry.getName(), "worksheet");
                sheets.put(entry.getName(), sheetOf(entry.getName()));
            } else {
                scan(entry, OutputStream.nullOutputStream());
            }
        }
        follow();
    }

    /** A part that was counted, unpacked again to be read. */
    InputStream again(String name) throws IOException {
        return zip.getInputStream(zip.getEntry(name));
    }

    /** A sheet, to be read: the bytes come as they are counted, none before. Closing it counts the rest. */
    InputStream counted(SheetCensus sheet) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(sheet.part());
        if (!uncounted.remove(sheet.part())) {
            return again(sheet.part());
        }
        if (entry.getSize() >= LARGE) {
            return new Relay(seen -> count(entry, seen));
        }
        Kept kept = new Kept((int) Math.max(0, entry.getSize()));
        count(entry, kept);
        return kept.read();
    }

    /** Counts the sheets that nobody read. Throws why the file is turned away, if it is, also if a reader has met it before. */
    void finish() {
        if (refusal != null) {
            throw refusal;
        }
        uncounted.forEach(name -> count(zip.getEntry(name), OutputStream.nullOutputStream()));
        uncounted.clear();
        nothingLeftOver();
    }

    private void count(ZipArchiveEntry sheet, OutputStream seen) {
        try {
            scan(sheet, seen);
        } catch (RuntimeException turnedAway) {
            refusal = turnedAway;
            throw turnedAway;
        }
    }

    @Override
    public void close() {
        followed(() -> {
            zip.close();
            return null;
        });
    }

    /** What is done with the zip file. */
    private interface Following<T> {
        T of() throws IOException;
    }

    private <T> T followed(Following<T> work) {
        try {
            return work.of();
        } catch (Refusal turnedAway) {
            throw turnedAway;
        } catch (IOException | RuntimeException broken) {
            // the zip reader has no one kind of exception for what it cannot follow
            throw file.damaged(broken, "压缩结构读不通", "its packing cannot be followed");
        }
    }

    /** The census of the sheet with a relation id; null for a sheet without cells, such as a chart sheet. */
    SheetCensus sheet(String relationId) {
        return byId.get(relationId);
    }

    /** Number of cells with a value on all sheets. */
    long cells() {
        return sheets.values().stream().mapToLong(SheetCensus::cells).sum();
    }

    /** Number of sheets the workbook lists. */
    int sheets() {
        return byId.size();
    }

    String workbookPart() {
        return withRoot("workbook");
    }

    /** The part of the shared texts, empty if there is none. */
    String textsPart() {
        return withRoot("sst");
    }

    /** The part that says how cells look, empty if there is none: only with it can dates be told from numbers. */
    String stylesPart() {
        return withRoot("styleSheet");
    }

    /** Number of shared texts. */
    int texts() {
        return texts.isEmpty() ? 0 : texts.get(0).texts();
    }

    private String withRoot(String root) {
        return roots.entrySet().stream()
                .filter(part -> part.getValue().equals(root))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private void isWorkbook(List<ZipArchiveEntry> entries) {
        Set<String> names = new HashSet<>();
        entries.forEach(entry -> names.add(entry.getName().toLowerCase(Locale.ROOT)));
        if (names.contains("[content_types].xml") && !names.contains("xl/workbook.bin")) {
            return;
        }
        if (names.contains("xl/workbook.bin") || names.contains("content.xml") && names.contains("mimetype")) {
            throw file.refuse(
                    "是另一种表格格式（.xlsb 或 .ods）：请在 Excel 或 WPS 里另存为 .xlsx 后再交。",
                    "is a workbook of another kind (.xlsb or .ods): save it as .xlsx in Excel or WPS and hand that in.");
        }
        throw Kinds.notAWorkbook(file, "压缩包", "a zip archive");
    }

    /** @param seen where the part goes on to, as far as it was looked through without complaint */
    private void scan(ZipArchiveEntry entry, OutputStream seen) {
        followed(() -> {
            try (InputStream in = new Unpacked(file, entry, zip.getRawInputStream(entry), budget)) {
                scan(entry.getName(), in, seen);
            }
            return null;
        });
    }

    private void scan(String name, InputStream in, OutputStream seen) throws IOException {
        byte[] start = new byte[START];
        int length = in.readNBytes(start, 0, START);
        if (startsWith(start, length, PACKED)) {
            throw parts.nested(name);
        }
        String lower = name.toLowerCase(Locale.ROOT);
        boolean named = lower.endsWith(".xml") || lower.endsWith(".rels");
        if (XmlScan.looksLikeXml(start, length)) {
            var whole = new SequenceInputStream(new ByteArrayInputStream(start, 0, length), in);
            new XmlScan(file, name, whole, seen, root -> listener(name, root)).run();
        } else if (named) {
            throw file.damaged("%s 不是 XML", "%s is not XML", name);
        }
        in.transferTo(OutputStream.nullOutputStream()); // to its end: all is counted and checked on the way
    }

    private Elements listener(String part, Tag root) {
        SheetCensus expected = sheets.get(part);
        if (expected != null) {
            return expectedSheet(expected, root);
        }
        roots.put(part, root.name());
        switch (root.name()) {
            case "worksheet" -> {
                sheets.put(part, sheetOf(part));
                return sheets.get(part);
            }
            case "sst" -> {
                texts.add(new SharedTexts(file, limits, budget));
                return texts.get(texts.size() - 1);
            }
            case "workbook", "Relationships" -> {
                wirings.put(part, new Wiring());
                return wirings.get(part);
            }
            default -> {
                return new Elements();
            }
        }
    }

    /** Where sheets stand, nothing else may: a table under another root would be read and not be counted. */
    private Elements expectedSheet(SheetCensus expected, Tag root) {
        if (root.is("worksheet")) {
            return expected;
        }
        if (OTHER_SHEETS.contains(root.name())) {
            return new Elements();
        }
        throw file.damaged("%s 不是工作表", "%s is no sheet", expected.part());
    }

    private SheetCensus sheetOf(String part) {
        return new SheetCensus(file, part, limits, budget);
    }

    /** From the workbook to its sheets: each leads to one part, and no part with cells is left over. */
    private void follow() {
        List<String> books = roots.entrySet().stream()
                .filter(part -> part.getValue().equals("workbook"))
                .map(Map.Entry::getKey)
                .toList();
        if (books.size() != 1) {
            throw books.isEmpty()
                    ? Kinds.notAWorkbook(file, "压缩包", "a zip archive")
                    : file.damaged("有 %d 个工作簿部件", "it has %d workbook parts", books.size());
        }
        String book = books.get(0);
        Wiring workbook = wirings.get(book);
        if (workbook.isStrict()) {
            throw file.refuse(
                    "是“Strict Open XML”格式：请在 Excel 里另存为普通的“Excel 工作簿（.xlsx）”后再交。",
                    "is saved as \"Strict Open XML\": save it in Excel as an ordinary workbook (.xlsx) and hand that in.");
        }
        String folder = book.substring(0, book.lastIndexOf('/') + 1);
        Wiring relations = wirings.get(folder + "_rels/" + book.substring(folder.length()) + ".rels");
        if (relations == null || relations.isDoubled() || workbook.sheetIds().isEmpty()) {
            throw file.damaged("工作表的登记读不通", "the list of its sheets cannot be followed");
        }
        Set<String> used = new HashSet<>();
        for (String id : workbook.sheetIds()) {
            String target = String.valueOf(relations.targets().get(id));
            String part = part(target.startsWith("/") ? target.substring(1) : folder + target);
            boolean known = sheets.containsKey(part) || OTHER_SHEETS.contains(String.valueOf(roots.get(part)));
            if (id == null || !known || !used.add(part)) {
                throw file.damaged("工作表的登记读不通", "the list of its sheets cannot be followed");
            }
            byId.put(id, sheets.get(part));
        }
        if (texts.size() > 1) {
            throw file.damaged("有 %d 个文字表", "it has %d tables of texts", texts.size());
        }
    }

    private void nothingLeftOver() {
        sheets.forEach((part, sheet) -> {
            if (!byId.containsValue(sheet) && sheet.cells() > 0) {
                throw file.damaged("%s 有数据而没有登记为工作表", "%s has data but is not listed as a sheet", part);
            }
        });
        boolean reaches = sheets.values().stream().allMatch(sheet -> sheet.highestShared() < texts());
        if (!reaches) {
            throw file.damaged("单元格的文字找不到", "the text of some cells is not there");
        }
    }

    /** The part by its name, or by its name in other letters, as readers find it. */
    private String part(String name) {
        return roots.containsKey(name)
                ? name
                : roots.keySet().stream()
                        .filter(part -> part.equalsIgnoreCase(name))
                        .findFirst()
                        .orElse(name);
    }

    private static boolean startsWith(byte[] start, int length, byte[] magic) {
        return length >= magic.length && java.util.Arrays.equals(start, 0, magic.length, magic, 0, magic.length);
    }
}
