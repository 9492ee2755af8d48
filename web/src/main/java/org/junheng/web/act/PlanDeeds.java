package org.junheng.web.act;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.core.text.Entry;
import org.junheng.store.figures.Scenario;

/** What a plan of rotation, pairs or layout asks to be done, deed by deed: which register takes it, of which school it is, by when. */
final class PlanDeeds {

    private static final double YUAN = 10_000;

    private PlanDeeds() {}

    /**
     * One thing to do.
     *
     * @param school its name; whose case it becomes
     * @param year by the end of August of which
     */
    record Deed(String register, String school, String title, int year, Map<String, Object> values) {}

    /** @param plan the plan.json of a scenario; empty where nothing of it becomes a case */
    static List<Deed> of(Scenario scenario, Entry plan) {
        int next = scenario.year() + 1;
        return switch (scenario.kind()) {
            case "rotation" ->
                plan.items("moves").stream().map(move -> moved(move, next)).toList();
            case "pairs" ->
                plan.items("pairs").stream().map(pair -> paired(pair, next)).toList();
            case "layout" ->
                plan.items("schools").stream().flatMap(PlanDeeds::changed).toList();
            default -> List.of();
        };
    }

    private static Deed moved(Entry move, int year) {
        String title = move.text("teacher")
                + "（" + move.words("stage").zh() + move.words("subject").zh() + "）自 " + move.text("from") + " 到 "
                + move.text("to");
        Map<String, Object> values = new HashMap<>();
        values.put("measure", title + "：" + move.words("reason").zh());
        values.put("teachers", move.text("teacher"));
        number(move, "spend").ifPresent(spend -> values.put("cost", spend));
        return new Deed("placement", move.text("to"), title, year, values);
    }

    private static Deed paired(Entry pair, int year) {
        Map<String, Object> values = new HashMap<>();
        values.put("helper", pair.text("strong"));
        values.put("measure", pair.words("closes").zh());
        String title = pair.text("strong") + " 帮扶 " + pair.text("weak") + "（"
                + pair.words("stage").zh() + "）";
        return new Deed("pairing", pair.text("weak"), title, year, values);
    }

    private static Stream<Deed> changed(Entry school) {
        Optional<Double> year = number(school, "year");
        if (year.isEmpty()) {
            return Stream.empty();
        }
        Map<String, Object> values = new HashMap<>();
        values.put("measure", school.words("reason").zh());
        number(school, "once").ifPresent(once -> values.put("cost", once / YUAN));
        String register = school.words("fate").en().equals("closed") ? "closing" : "project";
        String title = school.words("fate").zh() + " " + school.text("school");
        return Stream.of(
                new Deed(register, school.text("school"), title, year.get().intValue(), values));
    }

    private static Optional<Double> number(Entry row, String key) {
        return row.maybe(key).map(entry -> entry.decimal().doubleValue());
    }
}
