package org.junheng.core.standard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Words;

/** Reads {@code document.yaml}: what the document is, which rows it compares, and how its clauses are grouped. */
final class HeadFile {

    static final String NAME = "document.yaml";

    private static final Words NONE = Words.same("");

    private final Entry file;
    private final Names names;

    HeadFile(Entry file, Names names) {
        this.file = file;
        this.names = names;
    }

    Head read() {
        file.only(
                "id",
                "version",
                "name",
                "number",
                "issuer",
                "issued",
                "in-force",
                "based-on",
                "rows",
                "stages",
                "weight",
                "fiscal-year",
                "excluded",
                "split",
                "compare",
                "headline",
                "blocks",
                "about",
                "source");
        String rows = file.text("rows", "stage");
        if (names.registers().find(rows).isEmpty()) {
            throw file.at("rows").wrong(Words.of("一个登记册的 id", "the id of a register"));
        }
        List<Exclusion> exclusions = new ArrayList<>();
        for (Entry entry : file.items("excluded")) {
            entry.only("when", "says");
            exclusions.add(new Exclusion(names.formula(entry.at("when")), entry.words("says")));
        }
        return new Head(
                file.text("id"),
                file.text("version", "1"),
                file.words("name"),
                file.text("number", ""),
                file.maybe("issuer").map(Entry::words).orElse(NONE),
                file.maybe("issued").map(Entry::date).orElse(null),
                rows,
                names.stages(file.items("stages")),
                names.field(file.maybe("weight"), "students"),
                file.maybe("fiscal-year").map(Entry::whole).orElse(-1),
                List.copyOf(exclusions),
                file.maybe("split").map(this::split),
                file.maybe("compare")
                        .map(c -> c.oneOf("exact", "form").equals("form"))
                        .orElse(false),
                blocks(),
                headline(),
                Citation.of(file));
    }

    private List<Block> blocks() {
        List<Block> own = new ArrayList<>();
        for (Entry entry : file.items("blocks")) {
            entry.only("id", "name");
            own.add(new Block(entry.text("id"), entry.words("name")));
        }
        return own.isEmpty() ? Block.USUAL : List.copyOf(own);
    }

    private Headline headline() {
        Optional<Entry> headline = file.maybe("headline");
        if (headline.isEmpty()) {
            return new Headline(Words.of("各项", "All items"), true, blocks());
        }
        Entry entry = headline.get().only("zh", "en", "indicators", "blocks");
        return new Headline(
                new Words(entry.text("zh"), entry.text("en")),
                entry.flag("indicators", false),
                entry.items("blocks").stream()
                        .map(each -> Block.of(each, blocks()))
                        .toList());
    }

    private Split split(Entry entry) {
        entry.only("weights", "fields");
        Map<String, java.math.BigDecimal> weights = new LinkedHashMap<>();
        entry.at("weights").entries().forEach((stage, weight) -> weights.put(stage, weight.decimal()));
        entry.items("fields").forEach(field -> names.field(Optional.of(field), ""));
        return new Split(weights, new LinkedHashSet<>(entry.texts("fields")));
    }
}
