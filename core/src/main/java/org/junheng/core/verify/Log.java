package org.junheng.core.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Finding;
import org.junheng.core.model.Finding.Level;
import org.junheng.core.model.Place;
import org.junheng.core.model.Table;
import org.junheng.core.text.Words;

/** Gathers what the rules find in one set of facts: cells of one cause become one finding, wrong cells are remembered. */
final class Log {

    /** So many sentences of one cause are told one by one, beyond by an example. */
    private static final int SENTENCES = 100;
    /** Where most rows of a table have it, it is one mistake of the column, not one of each row. */
    private static final int FEW = 10;
    /** Sentences are compared for so many cells; beyond, they count as different. */
    private static final int COMPARED = 10 * 100;
    /** Places named in one finding. */
    private static final int PLACES = 100 * 100;

    private final World world;
    private final Set<Place> known = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Map<String, BitSet>> wrong = new HashMap<>();
    private final Map<String, BitSet> leftOut = new HashMap<>();

    /** @param before what was found when the files were read; those cells are not remarked again */
    Log(World world, List<Finding> before) {
        this.world = world;
        before.forEach(finding -> known.addAll(finding.places()));
    }

    List<Finding> findings() {
        return findings;
    }

    /** Whether a cell was already found wrong, here or when the files were read. */
    boolean isKnown(Table table, int row, String field) {
        if (isWrong(table.register(), row, field) || known.isEmpty()) {
            return isWrong(table.register(), row, field);
        }
        Place place = table.place(row, field);
        return known.contains(place) || known.contains(new Place(place.file(), place.sheet(), place.row(), ""));
    }

    boolean isWrong(String register, int row, String field) {
        BitSet rows = wrong.getOrDefault(register, Map.of()).get(field);
        return rows != null && rows.get(row) || isLeftOut(register, row);
    }

    boolean isLeftOut(String register, int row) {
        BitSet rows = leftOut.get(register);
        return rows != null && rows.get(row);
    }

    /**
     * Remarks a field of some rows.
     *
     * @param says row → what was found there and what to write instead
     */
    void add(Cause cause, int[] rows, IntFunction<Words> says) {
        if (rows.length == 0) {
            return;
        }
        // beyond so many different sentences only the first is told
        int most = isOneMistake(cause, rows.length) || rows.length > COMPARED ? 1 : SENTENCES;
        Map<Words, List<Integer>> bySentence = new LinkedHashMap<>();
        for (int i = 0; i < rows.length && i < COMPARED && bySentence.size() <= most; i++) {
            bySentence
                    .computeIfAbsent(says.apply(rows[i]), unused -> new ArrayList<>())
                    .add(rows[i]);
        }
        if (bySentence.size() == 1) {
            tell(cause, bySentence.keySet().iterator().next(), rows);
        } else if (bySentence.size() > most) {
            tell(cause, example(cause, rows, bySentence.keySet().iterator().next()), rows);
        } else {
            bySentence.forEach((sentence, same) ->
                    tell(cause, sentence, same.stream().mapToInt(i -> i).toArray()));
        }
        if (cause.level() == Level.ERROR) {
            unusable(cause, rows);
        }
    }

    /** Rows that must not be used at all, such as a total among the schools. */
    void leaveOut(String register, int[] rows) {
        BitSet out = leftOut.computeIfAbsent(register, unused -> new BitSet());
        Arrays.stream(rows).forEach(out::set);
    }

    private boolean isOneMistake(Cause cause, int rows) {
        return rows > FEW && 2 * rows > world.table(cause.register()).size();
    }

    private Words example(Cause cause, int[] rows, Words sentence) {
        return Words.of(
                "共 %d 处，例如%s：%s",
                "%d places, for example %s: %s", rows.length, world.called(cause.register(), rows[0]), sentence);
    }

    private void tell(Cause cause, Words sentence, int[] rows) {
        Table table = world.table(cause.register());
        List<Place> places = new ArrayList<>();
        int told = rows.length == 1 ? cause.fields().size() : 1;
        for (int i = 0; i < rows.length && i < PLACES; i++) {
            for (String field : cause.fields().subList(0, told)) {
                places.add(table.place(rows[i], field));
            }
        }
        String school = world.called(cause.register(), rows[0]);
        boolean isOne = Arrays.stream(rows)
                .limit(PLACES)
                .allMatch(row -> world.called(cause.register(), row).equals(school));
        findings.add(new Finding(cause.level(), cause.rule(), places, isOne ? school : "", sentence, ""));
    }

    private void unusable(Cause cause, int[] rows) {
        List<String> key = world.table(cause.register()).key();
        for (String field : cause.fields()) {
            if (key.contains(field)) {
                leaveOut(cause.register(), rows);
            } else {
                BitSet cells = wrong.computeIfAbsent(cause.register(), unused -> new HashMap<>())
                        .computeIfAbsent(field, unused -> new BitSet());
                Arrays.stream(rows).forEach(cells::set);
            }
        }
    }

    /** The facts that may be used: wrong cells are missing, rows left out are gone. */
    Facts usable() {
        Facts usable = world.facts();
        for (String register : wrong.keySet()) {
            Table table = usable.table(register);
            for (Map.Entry<String, BitSet> field : wrong.get(register).entrySet()) {
                if (table.has(field.getKey())) {
                    table = table.with(table.column(field.getKey())
                            .without(field.getValue().stream().toArray()));
                }
            }
            usable = usable.with(table);
        }
        for (String register : leftOut.keySet()) {
            Table table = usable.table(register);
            BitSet out = leftOut.get(register);
            usable = usable.with(table.pick(IntStream.range(0, table.size())
                    .filter(row -> !out.get(row))
                    .toArray()));
        }
        return usable;
    }
}
