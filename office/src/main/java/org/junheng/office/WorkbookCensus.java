package org.junheng.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junheng.core.text.Refusal;

/**
 * What an .xlsx or .xlsm holds, counted without the reader: every part is unpacked once under watch, every sheet's cells with a
 * value are counted, and the sheets are followed from the workbook to their parts.
 */
final class WorkbookCensus {

    private static final Set<String> OTHER_SHEETS = Set.of("chartsheet", "dialogsheet", "macrosheet");
    private static final int START = 512;
    private static final byte[] PACKED = {'P', 'K', 3, 4};

    private final HandedIn file;
    private final GuardLimits limits;
    private final Map<String, SheetCensus> sheets = new LinkedHashMap<>();
    private final Map<String, Wiring> wirings = new LinkedHashMap<>();
    private final Map<String, String> roots = new LinkedHashMap<>();
    private final List<SharedTexts> texts = new ArrayList<>();
    private final Map<String, SheetCensus> byId = new LinkedHashMap<>();

    private WorkbookCensus(HandedIn file, GuardLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    static WorkbookCensus of(HandedIn file, GuardLimits limits) {
        WorkbookCensus census = new WorkbookCensus(file, limits);
        ZipParts parts = new ZipParts(file, limits);
        try {
            parts.count();
            try (ZipFile zip = ZipFile.builder().setPath(file.path()).get()) {
                List<ZipArchiveEntry> entries = parts.honest(zip);
                census.isWorkbook(entries);
                Unpacked.Budget budget = new Unpacked.Budget(limits);
                for (ZipArchiveEntry entry : entries) {
                    census.scan(zip, entry, budget, parts);
                }
            }
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException broken) {
            // the zip reader has no one kind of exception for what it cannot follow
            throw file.damaged(broken, "压缩结构读不通", "its packing cannot be followed");
        }
        census.bearable();
        census.follow();
        return census;
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

    private void scan(ZipFile zip, ZipArchiveEntry entry, Unpacked.Budget budget, ZipParts parts) throws IOException {
        String name = entry.getName();
        Unpacked unpacked = new Unpacked(file, entry, zip.getRawInputStream(entry), budget);
        try (InputStream in = ReadAhead.of(unpacked, entry.getSize())) {
            byte[] start = new byte[START];
            int length = in.readNBytes(start, 0, START);
            if (startsWith(start, length, PACKED)) {
                throw parts.nested(name);
            }
            String lower = name.toLowerCase(Locale.ROOT);
            boolean named = lower.endsWith(".xml") || lower.endsWith(".rels");
            if (XmlScan.looksLikeXml(start, length)) {
                var whole = new SequenceInputStream(new ByteArrayInputStream(start, 0, length), in);
                new XmlScan(file, name, whole, root -> listener(name, root)).run();
            } else if (named) {
                throw file.damaged("%s 不是 XML", "%s is not XML", name);
            }
            in.transferTo(OutputStream.nullOutputStream()); // to its end: all is counted and checked on the way
        }
    }

    private Elements listener(String part, Tag root) {
        roots.put(part, root.name());
        switch (root.name()) {
            case "worksheet" -> {
                SheetCensus sheet = new SheetCensus(file, part, limits);
                sheets.put(part, sheet);
                return sheet;
            }
            case "sst" -> {
                SharedTexts shared = new SharedTexts(file, limits);
                texts.add(shared);
                return shared;
            }
            case "workbook", "Relationships" -> {
                Wiring wiring = new Wiring();
                wirings.put(part, wiring);
                return wiring;
            }
            default -> {
                return new Elements();
            }
        }
    }

    /** What is read is kept in memory as columns: few cells can span many, and texts add up. */
    private void bearable() {
        long spanned = sheets.values().stream().mapToLong(SheetCensus::spanned).sum();
        long bytes = texts.stream().mapToLong(SharedTexts::allBytes).sum()
                + sheets.values().stream().mapToLong(SheetCensus::writtenBytes).sum();
        if (spanned > limits.spanned() || bytes > limits.textBytes()) {
            throw file.refuse(
                    "铺开来有 %d 万格、文字 %d MB，太大：请删去远离正文的零星格子，或拆成几个文件后再交。",
                    "spans %d0,000 cells with %d MB of text, which is too large: delete stray cells far from the rest, or split it.",
                    spanned / 10_000,
                    bytes >> 20);
        }
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
        nothingLeftOver(used);
    }

    private void nothingLeftOver(Set<String> used) {
        sheets.forEach((part, sheet) -> {
            if (!used.contains(part) && sheet.cells() > 0) {
                throw file.damaged("%s 有数据而没有登记为工作表", "%s has data but is not listed as a sheet", part);
            }
        });
        boolean reaches = sheets.values().stream().allMatch(sheet -> sheet.highestShared() < texts());
        if (texts.size() > 1 || !reaches) {
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
