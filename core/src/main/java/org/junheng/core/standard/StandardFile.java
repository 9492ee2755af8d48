package org.junheng.core.standard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import org.junheng.core.formula.Formula;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Words;

/** Reads the files of one resolved document; every wrong key, name, unit or value is refused with its place. */
final class StandardFile {

    /** The folder of clauses inside a standard. */
    static final String CLAUSES = "clauses/";

    private final SortedMap<String, Entry> files;
    private final Names names;
    private final Head head;
    /** entry → what was read of it; the same entry under the same document says the same */
    private final Map<Entry, Object> known;

    StandardFile(SortedMap<String, Entry> files, Registers registers) {
        this.files = files;
        this.names = new Names(registers);
        this.head = new HeadFile(files.get(HeadFile.NAME), names).read();
        this.known = new IdentityHashMap<>();
    }

    /** Other files read in place of some of these; what stays is not read again. */
    private StandardFile(SortedMap<String, Entry> files, StandardFile before) {
        this.files = files;
        this.names = before.names;
        this.head = before.head;
        this.known = new IdentityHashMap<>(before.known);
    }

    StandardFile with(SortedMap<String, Entry> others) {
        return others.get(HeadFile.NAME) == files.get(HeadFile.NAME)
                ? new StandardFile(others, this)
                : new StandardFile(others, registers());
    }

    SortedMap<String, Entry> files() {
        return files;
    }

    Registers registers() {
        return names.registers();
    }

    Head head() {
        return head;
    }

    List<Indicator> indicators() {
        return read(
                "indicators/",
                Indicator.class,
                this::indicator,
                Comparator.comparingInt(Indicator::order).thenComparing(Indicator::id));
    }

    private Indicator indicator(Entry file) {
        file.only(
                "id",
                "order",
                "block",
                "name",
                "short",
                "unit",
                "per",
                "value",
                "better",
                "digits",
                "threshold",
                "coefficient-of-variation",
                "about",
                "source");
        Map<String, Formula> values = new LinkedHashMap<>();
        Entry value = file.at("value");
        if (value.isMap()) {
            value.entries().forEach((stage, entry) -> values.put(stage, names.formula(entry)));
        } else {
            values.put(Limits.EVERY_STAGE, names.formula(value));
        }
        int per = file.maybe("per").map(Entry::whole).orElse(1);
        names.declares(file.at("unit"), values.values());
        Map<String, Formula> quantities = new LinkedHashMap<>();
        values.forEach((stage, formula) -> quantities.put(stage, Quantity.of(formula, head.weight())));
        Words name = file.words("name");
        return new Indicator(
                file.text("id"),
                file.maybe("order").map(Entry::whole).orElse(0),
                file.maybe("block").map(each -> Block.of(each, head.blocks())).orElseGet(this::resources),
                name,
                file.maybe("short").map(Entry::words).orElse(name),
                names.unit(file.at("unit"), per),
                Quantity.isPer(values.values().iterator().next(), head.weight())
                        ? names.dimension(quantities.values().iterator().next())
                        : null,
                values,
                quantities,
                Quantity.scale(values.values().iterator().next(), head.weight()),
                file.maybe("better")
                        .map(b -> b.oneOf("higher", "lower").equals("higher"))
                        .orElse(true),
                file.maybe("digits").map(Entry::whole).orElse(2),
                file.maybe("threshold")
                        .map(entry ->
                                LimitsFile.read(entry, names, Citation.of(file).checked()))
                        .orElse(new Limits(Map.of())),
                file.maybe("coefficient-of-variation")
                        .map(entry ->
                                LimitsFile.read(entry, names, Citation.of(file).checked()))
                        .orElse(new Limits(Map.of())),
                Citation.of(file));
    }

    private Block resources() {
        return head.blocks().stream()
                .filter(Block::isResources)
                .findFirst()
                .orElse(head.blocks().get(0));
    }

    List<Clause> clauses() {
        return read(
                CLAUSES,
                Clause.class,
                this::clause,
                Comparator.comparing((Clause clause) -> head.blocks().indexOf(clause.block()))
                        .thenComparing(Clause::order)
                        .thenComparing(Clause::id));
    }

    private Clause clause(Entry file) {
        file.only(
                "id",
                "order",
                "block",
                "name",
                "scope",
                "stages",
                "indicators",
                "when",
                "test",
                "judged",
                "scored",
                "veto",
                "rests-on",
                "limits",
                "years",
                "supplied-by",
                "says",
                "about",
                "source",
                "checked",
                "note",
                Material.KEY);
        Map<String, Limits> limits = new LinkedHashMap<>();
        Map<String, Words> limitNames = new LinkedHashMap<>();
        file.maybe("limits")
                .ifPresent(all -> all.entries().forEach((name, entry) -> {
                    boolean isNamed = entry.isMap() && entry.maybe("name").isPresent();
                    if (isNamed) {
                        limitNames.put(name, entry.only("name", "values").words("name"));
                    }
                    Entry values = isNamed ? entry.at("values") : entry;
                    limits.put(
                            name,
                            LimitsFile.read(values, names, Citation.of(file).checked()));
                }));
        Names known = names.with(limits.keySet());
        Optional<Entry> restsOn = file.maybe("rests-on");
        restsOn.ifPresent(entry -> entry.only("standard", "clause", "years"));
        Clause.By by = file.flag("judged", false)
                ? Clause.By.JUDGED
                : file.flag("scored", false)
                        ? Clause.By.SCORED
                        : file.flag("veto", false)
                                ? Clause.By.VETO
                                : restsOn.isPresent() ? Clause.By.REST : Clause.By.TEST;
        Optional<Formula> test = by == Clause.By.TEST
                ? Optional.of(known.formula(file.at("test")))
                : file.maybe("test").map(known::formula);
        return new Clause(
                file.text("id"),
                file.maybe("order").map(Entry::whole).orElse(0),
                file.maybe("block")
                        .map(each -> Block.of(each, head.blocks()))
                        .orElse(head.blocks().get(0)),
                file.words("name"),
                Clause.Scope.valueOf(file.maybe("scope")
                        .map(scope -> scope.oneOf("section", "school", "stage", "county"))
                        .orElse("county")
                        .toUpperCase(Locale.ROOT)),
                names.stages(file.items("stages")),
                file.texts("indicators"),
                file.maybe("when").map(known::formula),
                by,
                test,
                restsOn.map(entry -> new Clause.RestsOn(entry.text("standard"), entry.text("clause"))),
                limits,
                limitNames,
                restsOn.flatMap(entry -> entry.maybe("years"))
                        .or(() -> file.maybe("years"))
                        .map(Entry::whole)
                        .orElse(1),
                file.maybe("supplied-by")
                        .map(who -> who.oneOf("school", "county", "nation"))
                        .orElse("county"),
                file.maybe("says").map(Entry::words),
                Citation.of(file),
                Material.of(file));
    }

    List<Exemption> exemptions() {
        return read("exemptions/", Exemption.class, this::exemption, Comparator.comparing(Exemption::id));
    }

    private Exemption exemption(Entry file) {
        file.only(
                "id",
                "name",
                "from",
                "to",
                "on",
                "indicator",
                "clause",
                "stages",
                "when",
                "replaces",
                "value",
                "at-least",
                "limits",
                "applies-to",
                "about",
                "source",
                "note");
        String replaces = file.maybe("replaces")
                .map(r -> r.oneOf("quantity", "threshold", "limit"))
                .orElse("threshold");
        Map<String, Limits> limits = new LinkedHashMap<>();
        file.maybe("limits")
                .ifPresent(all -> all.entries().forEach((name, entry) -> {
                    boolean plain = !entry.isMap() && !entry.isList();
                    limits.put(
                            name,
                            plain
                                    ? new Limits(Map.of(
                                            Limits.EVERY_STAGE,
                                            List.of(new Dated(LocalDate.MIN, null, entry.decimal(), true))))
                                    : LimitsFile.read(
                                            entry, names, Citation.of(file).checked()));
                }));
        return new Exemption(
                file.text("id"),
                file.words("name"),
                file.maybe("from").map(Entry::date).orElse(null),
                file.maybe("to").map(Entry::date).orElse(null),
                file.flag("on", false),
                file.maybe("indicator")
                        .or(() -> file.maybe("clause"))
                        .orElseGet(() -> file.at("indicator"))
                        .text(),
                names.stages(file.items("stages")),
                names.formula(file.at("when")),
                replaces.equals("quantity")
                        ? Optional.of(Quantity.of(names.formula(file.at("value")), head.weight()))
                        : Optional.empty(),
                file.maybe("at-least").map(Entry::decimal),
                limits,
                file.texts("applies-to").contains("cv"),
                Citation.of(file));
    }

    List<Reading> readings() {
        return read("readings/", Reading.class, this::reading, Comparator.comparing(Reading::id));
    }

    List<Reading> slips() {
        return read("slips/", Reading.class, this::reading, Comparator.comparing(Reading::id));
    }

    private Reading reading(Entry file) {
        file.only("id", "question", "default", "from", "to", "options", "about", "source", "note");
        List<Reading.Option> options = new ArrayList<>();
        for (Entry entry : file.at("options").items()) {
            entry.only("id", "name", "replaces", "note");
            Map<String, Entry> replaces = new LinkedHashMap<>();
            entry.maybe("replaces").ifPresent(all -> replaces.putAll(all.entries()));
            options.add(new Reading.Option(entry.text("id"), entry.words("name"), replaces));
        }
        String byDefault = file.text("default");
        if (options.stream().noneMatch(option -> option.id().equals(byDefault))) {
            throw file.at("default").wrong(Words.of("options 里的一个 id", "the id of one of the options"));
        }
        return new Reading(file.text("id"), file.words("question"), byDefault, List.copyOf(options), Citation.of(file));
    }

    private <T> List<T> read(String folder, Class<T> type, Function<Entry, T> reader, Comparator<T> order) {
        Set<String> ids = new HashSet<>();
        return files.entrySet().stream()
                .filter(file -> file.getKey().startsWith(folder))
                .map(file -> type.cast(known.computeIfAbsent(Names.unused(file.getValue(), ids), reader)))
                .sorted(order)
                .toList();
    }
}
