package org.junheng.core.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junheng.core.formula.Formula;
import org.junheng.core.formula.FormulaRefusal;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Words;

/** Reads the {@code life:} of a register file; every wrong key or value is refused with its place. */
final class LifeFile {

    private static final Words A_FIELD = Words.of("本登记册的字段", "a field of this register");
    private static final Words A_STATE = Words.of("states 里有的状态", "a state of states");

    /** the order of a register that names none */
    private static final int LAST = 100;

    private final Map<String, Field> fields;
    private final Map<String, CaseState> states = new LinkedHashMap<>();
    private final Map<String, Move> moves = new LinkedHashMap<>();

    private LifeFile(Map<String, Field> fields) {
        this.fields = fields;
    }

    static Life read(Entry life, Map<String, Field> fields) {
        return new LifeFile(fields).life(life);
    }

    private Life life(Entry life) {
        life.only(
                "order",
                "about",
                "at",
                "opened-by",
                "seen-by",
                "assigned-by",
                "owned-by",
                "basis",
                "lists",
                "grid",
                "report",
                "veiled",
                "setting",
                "chain",
                "searches-files",
                "phone",
                "repeats",
                "states",
                "moves");
        life.at("states").items().forEach(this::state);
        if (states.isEmpty()) {
            throw life.at("states").wrong(Words.of("至少一个状态", "at least one state"));
        }
        life.at("moves").items().forEach(this::move);
        reached(life.at("states"));
        Set<String> veiled = new LinkedHashSet<>();
        Set<String> unveiled = new LinkedHashSet<>();
        life.maybe("veiled").ifPresent(veil -> {
            veil.only("fields", "shown-to");
            veiled.addAll(fields(veil, "fields"));
            unveiled.addAll(veil.texts("shown-to"));
            for (Entry field : veil.items("fields")) {
                if (fields(life, "lists").contains(field.text())
                        || fields(life, "grid").contains(field.text())) {
                    throw field.wrong(
                            Words.of("不在 lists、grid 里的字段：列表人人看", "a field that lists and grid do not show to all"));
                }
            }
        });
        return new Life(
                life.maybe("order").map(Entry::whole).orElse(LAST),
                life.words("about"),
                kinds(life.at("at")),
                set(life, "opened-by"),
                set(life, "seen-by"),
                set(life, "assigned-by"),
                set(life, "owned-by"),
                Life.Basis.valueOf(life.maybe("basis")
                        .map(basis -> basis.oneOf("none", "may", "must"))
                        .orElse("none")
                        .toUpperCase(Locale.ROOT)),
                fields(life, "lists"),
                grid(life),
                report(life),
                Set.copyOf(veiled),
                Set.copyOf(unveiled),
                life.maybe("setting").map(this::field).orElse(""),
                life.maybe("chain")
                        .map(chain -> chain.only("field", "by"))
                        .map(chain -> new Life.Chain(field(chain.at("field")), field(chain.at("by")))),
                life.flag("searches-files", false),
                life.maybe("phone").map(phone -> move(phone, moves)).orElse(""),
                life.maybe("repeats").map(repeats -> repeats.oneOf("month")).isPresent(),
                java.util.Collections.unmodifiableMap(states),
                java.util.Collections.unmodifiableMap(moves));
    }

    private Optional<Words> report(Entry life) {
        life.maybe("report").filter(report -> grid(life).isEmpty()).ifPresent(report -> {
            throw report.wrong(Words.of("旁边要有 grid：报告按它分章节", "a grid beside it, which gives the report its chapters"));
        });
        return life.maybe("report").map(report -> life.words("report"));
    }

    private List<String> grid(Entry life) {
        List<String> grid = fields(life, "grid");
        boolean isCodes =
                grid.stream().allMatch(field -> fields.get(field).codes().isPresent());
        if (!grid.isEmpty() && (grid.size() != 2 || !isCodes)) {
            throw life.at("grid").wrong(Words.of("两个 type: code 的字段：行、列", "two fields of type code: down and across"));
        }
        return grid;
    }

    private static Set<String> kinds(Entry at) {
        Set<String> kinds = new LinkedHashSet<>();
        at.items().forEach(kind -> kinds.add(kind.oneOf("county", "school")));
        return java.util.Collections.unmodifiableSet(kinds);
    }

    private void state(Entry entry) {
        entry.only("id", "name", "ends", "due", "remind", "late");
        Optional<Entry> due = entry.maybe("due");
        boolean isCounted = due.filter(Entry::isMap).isPresent();
        due.filter(Entry::isMap).ifPresent(given -> given.only("days"));
        due.filter(given -> !given.isMap()).ifPresent(given -> given.oneOf("case"));
        List<CaseState.Late> late = new ArrayList<>();
        for (Entry each : entry.items("late")) {
            each.only("days", "tells");
            late.add(new CaseState.Late(each.at("days").whole(), set(each, "tells")));
        }
        if (!late.isEmpty() && due.isEmpty()) {
            throw entry.at("late").wrong(Words.of("写 due 才会逾期", "due beside it, or it is never late"));
        }
        CaseState state = new CaseState(
                id(entry),
                entry.words("name"),
                entry.flag("ends", false),
                isCounted ? CaseState.Clock.DAYS : due.isPresent() ? CaseState.Clock.DUE : CaseState.Clock.NONE,
                isCounted ? OptionalInt.of(due.get().at("days").whole()) : OptionalInt.empty(),
                entry.maybe("remind").map(Entry::whole).orElse(0),
                List.copyOf(late));
        if (states.put(state.id(), state) != null) {
            throw entry.at("id").wrong(Words.of("没有用过的 id", "an id not used before"));
        }
    }

    private static String id(Entry entry) {
        String id = entry.text("id");
        if (!id.matches("[a-z][a-z0-9-]*")) {
            throw entry.at("id").wrong(Words.of("小写字母、数字和连字符，例 to-check", "lower case, digits and -, e.g. to-check"));
        }
        return id;
    }

    private String move(Entry entry, Map<String, Move> known) {
        if (!known.containsKey(entry.text())) {
            throw entry.wrong(Words.of("moves 里有的动作", "a move of moves"));
        }
        return entry.text();
    }

    private void move(Entry entry) {
        entry.only("id", "name", "from", "to", "by", "not-by", "fills", "offers", "evidence", "says", "when");
        Set<String> from = new LinkedHashSet<>();
        for (Entry each : entry.at("from").items()) {
            if (!states.containsKey(each.text())) {
                throw each.wrong(A_STATE);
            }
            from.add(each.text());
        }
        if (!states.containsKey(entry.text("to"))) {
            throw entry.at("to").wrong(A_STATE);
        }
        Move move = new Move(
                id(entry),
                entry.words("name"),
                from,
                entry.text("to"),
                set(entry, "by"),
                set(entry, "not-by"),
                fields(entry, "fills"),
                fields(entry, "offers"),
                entry.maybe("evidence").map(Entry::words),
                entry.flag("says", false),
                entry.maybe("when").map(LifeFile::formula));
        if (moves.put(move.id(), move) != null) {
            throw entry.at("id").wrong(Words.of("没有用过的 id", "an id not used before"));
        }
        for (Entry each : entry.items("not-by")) {
            String who = each.text();
            if (!who.equals(Move.OWNER) && !who.equals(Move.OPENER) && !moves.containsKey(who)) {
                throw each.wrong(Words.of("owner、opener，或写在前面的动作", "owner, opener or a move written before this one"));
            }
        }
    }

    /** A state nobody can get to or out of is a slip of the pen. */
    private void reached(Entry written) {
        for (Entry each : written.items()) {
            CaseState state = states.get(each.text("id"));
            boolean isStart = state == states.values().iterator().next();
            if (!isStart && moves.values().stream().noneMatch(move -> move.to().equals(state.id()))) {
                throw each.at("id").wrong(Words.of("有动作能到的状态", "a state that some move leads to"));
            }
            if (!state.ends()
                    && moves.values().stream().noneMatch(move -> move.from().contains(state.id()))) {
                throw each.at("id")
                        .wrong(Words.of("有动作能离开的状态，或写 ends: true", "a state that some move leaves, or ends: true"));
            }
        }
    }

    private static Set<String> set(Entry entry, String key) {
        return java.util.Collections.unmodifiableSet(new LinkedHashSet<>(entry.texts(key)));
    }

    private List<String> fields(Entry entry, String key) {
        return entry.items(key).stream().map(this::field).toList();
    }

    private String field(Entry entry) {
        if (!fields.containsKey(entry.text())) {
            throw entry.wrong(A_FIELD);
        }
        return entry.text();
    }

    private static Formula formula(Entry entry) {
        try {
            return Formula.parse(entry.text());
        } catch (FormulaRefusal broken) {
            throw entry.wrong(broken.sentence());
        }
    }
}
