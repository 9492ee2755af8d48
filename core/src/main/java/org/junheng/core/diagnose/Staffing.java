package org.junheng.core.diagnose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junheng.core.measure.Derivations;
import org.junheng.core.measure.Groups;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Measures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.model.Table;
import org.junheng.core.register.Field;
import org.junheng.core.register.Register;
import org.junheng.core.standard.Indicator;
import org.junheng.core.text.Words;

/**
 * Who teaches at the schools of a stage in one year (师资结构): the full-time teachers, and what part of them each kind is that the
 * facts count (degrees, titles, subjects, backbone) or the standard asks for; by town and country where the facts say it.
 *
 * @param schools how many are counted; those that handed in nothing are none of them
 * @param students of the schools that are counted
 * @param teachers all full-time teachers; of no school where nobody reported them
 * @param kinds in the order of the standard, then of the register; none where no teachers are known
 * @param groups id → what it is called, in the order of the ids; none where schools are in one group alone
 */
public record Staffing(
        int year, int schools, double students, Part teachers, List<Kind> kinds, Map<String, Words> groups) {

    private static final String TEACHERS = "teachers";
    private static final String TEACHER = "teacher";
    private static final String GROUPED = "location";

    /**
     * One kind of teachers: in the whole county, and in each group.
     *
     * @param counting what it is counted by: an indicator of the standard, or a field schools report
     */
    public record Kind(Words name, By counting, Part whole, Map<String, Part> byGroup) {}

    /** @param isIndicator whether the id is an indicator's and not a field's */
    public record By(String id, boolean isIndicator) {}

    /** The field that holds all full-time teachers. */
    public static String teachersField() {
        return TEACHERS;
    }

    /** A kind before its teachers are counted. */
    private record Asked(Words name, By by, Counting counting) {}

    /**
     * How many teachers are of a kind.
     *
     * @param of how many teachers the same schools have in all
     * @param schools how many schools have both figures
     * @param lacking how many lack one of them
     */
    public record Part(double number, double of, int schools, int lacking) {

        private static final Part NONE = new Part(0, 0, 0, 0);

        /** 0 to 1; NaN where there are no teachers. */
        public double share() {
            return of == 0 ? Double.NaN : number / of;
        }

        private Part and(double more, double teachers) {
            return Double.isNaN(more) || Double.isNaN(teachers)
                    ? new Part(number, of, schools, lacking + 1)
                    : new Part(number + more, of + teachers, schools + 1, lacking);
        }
    }

    /** How many teachers of a kind a section has; NaN where that is not known. */
    private interface Counting {
        double at(int section);
    }

    static Staffing of(Measures measures, StageMeasures stage) {
        Counting teachers = field(measures, stage, TEACHERS);
        Optional<Groups> groups = Groups.by(measures, GROUPED);
        String[] group = groups.map(each -> each.of(stage)).orElse(new String[0]);
        Map<String, Words> named = new TreeMap<>();
        for (String each : group) {
            named.computeIfAbsent(each, id -> groups.orElseThrow().name(id));
        }
        Part whole = part(stage, teachers, teachers, group, null);
        List<Kind> kinds = new ArrayList<>();
        if (whole.of > 0) {
            counted(measures, stage).forEach(asked -> kinds.add(kind(asked, stage, teachers, group, named)));
        }
        double students = 0;
        for (int section = 0; section < stage.size(); section++) {
            students += Double.isNaN(stage.students(section)) ? 0 : stage.students(section);
        }
        return new Staffing(
                measures.year(),
                stage.size(),
                students,
                whole,
                kinds.stream().filter(each -> each.whole.schools > 0).toList(),
                named.size() > 1 ? named : Map.of());
    }

    /** What the standard counts teachers by, then every other count of teachers that schools report. */
    private static List<Asked> counted(Measures measures, StageMeasures stage) {
        List<Asked> counted = new ArrayList<>();
        for (IndicatorMeasures each : stage.indicators()) {
            Indicator indicator = each.indicator();
            boolean isOfTeachers = indicator.quantityUnit() != null
                    && indicator.quantityUnit().powers().keySet().equals(Set.of(TEACHER))
                    && !indicator.quantity(stage.stage()).names().contains(TEACHERS);
            if (isOfTeachers) {
                double scale = indicator.scale().doubleValue();
                counted.add(new Asked(
                        Words.of("%s（按标准计）", "%s, as the standard counts", indicator.shortName()),
                        new By(indicator.id(), true),
                        section -> each.quantity(section) / scale));
            }
        }
        Set<String> told = new HashSet<>();
        stage.indicators().forEach(each -> {
            Set<String> names = each.indicator().quantity(stage.stage()).names();
            if (names.size() == 1) {
                told.addAll(names);
            }
        });
        Register register =
                measures.standard().registers().register(measures.standard().rows());
        for (Field field : register.fields().values()) {
            boolean isOfTeachers =
                    field.unit().filter(unit -> unit.id().equals(TEACHER)).isPresent();
            if (isOfTeachers && !field.id().equals(TEACHERS) && !told.contains(field.id())) {
                counted.add(new Asked(field.name(), new By(field.id(), false), field(measures, stage, field.id())));
            }
        }
        return counted;
    }

    private static Counting field(Measures measures, StageMeasures stage, String field) {
        Derivations derivations = measures.derivations();
        return section -> derivations
                .source(stage, section, field)
                .filter(Derivations.Source::isThere)
                .map(source -> number(measures.facts().table(source.register()), field, source.row()))
                .orElse(Double.NaN);
    }

    private static double number(Table table, String field, int row) {
        return table.column(field).number(row);
    }

    private static Kind kind(
            Asked asked, StageMeasures stage, Counting teachers, String[] group, Map<String, Words> groups) {
        Map<String, Part> parts = new LinkedHashMap<>();
        groups.keySet().forEach(each -> parts.put(each, part(stage, asked.counting, teachers, group, each)));
        return new Kind(asked.name, asked.by, part(stage, asked.counting, teachers, group, null), parts);
    }

    /** @param only the group to count in; null for every school */
    private static Part part(StageMeasures stage, Counting counting, Counting teachers, String[] group, String only) {
        Part part = Part.NONE;
        for (int section = 0; section < stage.size(); section++) {
            if (only == null || group[section].equals(only)) {
                part = part.and(counting.at(section), teachers.at(section));
            }
        }
        return part;
    }
}
