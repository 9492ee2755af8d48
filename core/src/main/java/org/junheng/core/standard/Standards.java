package org.junheng.core.standard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Entry;
import org.junheng.core.text.FileRefusal;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Shelf;
import org.junheng.core.text.Words;

/** All known standards. Documents are found by their {@code document.yaml}; each is read only when it is asked for. */
public final class Standards {

    private static final String DOCUMENT = "/" + HeadFile.NAME;

    private final Registers registers;
    private final Map<String, Shelf> folders = new TreeMap<>();
    private final Map<String, Standard> read = new LinkedHashMap<>();

    private Standards(Registers registers) {
        this.registers = registers;
    }

    public static Standards builtIn(Registers registers) {
        return of(List.of(Shelf.builtIn("standards")), registers);
    }

    /** Documents of several folders; an id that occurs twice is refused. */
    public static Standards of(List<Shelf> shelves, Registers registers) {
        Standards standards = new Standards(registers);
        shelves.forEach(standards::add);
        return standards;
    }

    private void add(Shelf shelf) {
        Set<String> folderNames = new TreeSet<>();
        for (String path : shelf.files().keySet()) {
            if (path.endsWith(DOCUMENT) || path.equals(HeadFile.NAME)) {
                folderNames.add(path.equals(HeadFile.NAME) ? "" : path.substring(0, path.length() - DOCUMENT.length()));
            }
        }
        for (String folder : folderNames) {
            Shelf inside = folder.isEmpty() ? shelf : shelf.below(folder);
            Entry document = inside.yaml(HeadFile.NAME);
            if (folders.put(document.text("id"), inside) != null) {
                throw document.at("id").wrong(Words.of("没有用过的 id", "an id not used by another document"));
            }
        }
    }

    /** The ids of all documents, sorted. */
    public Collection<String> ids() {
        return folders.keySet();
    }

    public List<Standard> all() {
        return folders.keySet().stream().map(this::standard).toList();
    }

    public boolean has(String id) {
        return folders.containsKey(id);
    }

    public synchronized Standard standard(String id) {
        if (!folders.containsKey(id)) {
            throw new Refusal(Words.of(
                    "没有标准“%s”；现有：%s", "no standard \"%s\"; known: %s", id, String.join(" ", folders.keySet())));
        }
        Standard standard = read.get(id);
        if (standard == null) {
            List<String> lineage = new ArrayList<>();
            SortedMap<String, Entry> files = resolved(id, lineage);
            standard = Standard.of(files, lineage, registers);
            read.put(id, standard);
        }
        return standard;
    }

    private SortedMap<String, Entry> resolved(String id, List<String> seen) {
        SortedMap<String, Entry> own = files(folders.get(id), false);
        Entry document = own.get(HeadFile.NAME);
        seen.add(id);
        if (document.maybe("based-on").isEmpty()) {
            return own;
        }
        Entry basedOn = document.at("based-on");
        String[] base = basedOn.text().split("@");
        if (!folders.containsKey(base[0]) || seen.contains(base[0])) {
            throw basedOn.wrong(Words.of("已有标准的 ID@版本，例 quality-balance-2017@1", "ID@version of a known standard"));
        }
        SortedMap<String, Entry> below = resolved(base[0], seen);
        String version = below.get(HeadFile.NAME).text("version");
        if (base.length != 2 || !version.equals(base[1])) {
            throw new FileRefusal(document.file(), "based-on", basedOn.text(), Words.same(base[0] + "@" + version));
        }
        return Overlay.of(below, own);
    }

    /** The files of some documents as written, with those they stand on and rest on: all that is needed to read them again. */
    public SortedMap<String, Shelf> foundation(List<Standard> of) {
        SortedMap<String, Shelf> found = new TreeMap<>();
        of.forEach(standard -> gather(standard.id(), found));
        return found;
    }

    private void gather(String id, SortedMap<String, Shelf> found) {
        if (folders.containsKey(id) && found.put(id, folders.get(id)) == null) {
            Standard standard = standard(id);
            standard.lineage().forEach(base -> gather(base, found));
            standard.clauses().stream()
                    .flatMap(clause -> clause.restsOn().stream())
                    .forEach(restsOn -> gather(restsOn.standard(), found));
        }
    }

    /** The worked examples beside a document's rules, as written; those of a variant are its own. */
    public List<Entry> examples(String id) {
        return files(folders.get(id), true).values().stream()
                .flatMap(file -> file.items().stream())
                .toList();
    }

    private static SortedMap<String, Entry> files(Shelf shelf, boolean examples) {
        SortedMap<String, Entry> files = new TreeMap<>();
        shelf.files().keySet().stream()
                .filter(path -> path.endsWith(".yaml") && path.startsWith("examples/") == examples)
                .forEach(path -> files.put(path, shelf.yaml(path)));
        return files;
    }
}
