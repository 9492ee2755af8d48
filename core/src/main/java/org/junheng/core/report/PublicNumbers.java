package org.junheng.core.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junheng.core.assess.StageWords;
import org.junheng.core.assess.Verdict;
import org.junheng.core.measure.Groups;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Shown;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.text.Language;
import org.junheng.core.text.LiveText;

/**
 * The numbers of a county that are told in public (公开数据): by stage, for all schools and for town and country apart; of groups under ten
 * students nothing, nor of one by which they could be found. Every way to these numbers, page or file, goes through here.
 */
public final class PublicNumbers {

    private static final String LOCATION = "location";

    private final Verdict verdict;
    private final Speech speech;

    public PublicNumbers(Verdict verdict, Language language) {
        this.verdict = verdict;
        this.speech = new Speech(language);
    }

    /**
     * Schools of one kind in one stage.
     *
     * @param name town, country, or all
     * @param schools how many, and {@code students} how many; empty where it is hidden
     * @param values by indicator, in the standard's order; empty where it is hidden or missing
     */
    record Group(
            String name,
            boolean isAll,
            boolean isHidden,
            int schools,
            OptionalDouble students,
            List<OptionalDouble> values) {}

    /** All schools first, then town and country. */
    List<Group> groups(StageMeasures stage) {
        List<Group> groups = new ArrayList<>();
        int[] all = IntStream.range(0, stage.size()).toArray();
        boolean isStageHidden = SmallGroups.hidden(new double[] {students(stage, all)})[0];
        groups.add(group(stage, speech.say("全部", "all"), true, all, isStageHidden));
        Map<String, List<Integer>> parts = parts(stage);
        if (parts.size() < 2 || isStageHidden) {
            return groups;
        }
        List<int[]> sections = parts.values().stream()
                .map(part -> part.stream().mapToInt(Integer::intValue).toArray())
                .toList();
        boolean[] hidden = SmallGroups.hidden(
                sections.stream().mapToDouble(part -> students(stage, part)).toArray());
        int i = 0;
        for (String name : parts.keySet()) {
            groups.add(group(stage, name, false, sections.get(i), hidden[i]));
            i++;
        }
        return groups;
    }

    /**
     * The schools of a stage that nothing is shown of, each by itself: within every group that is told, the small ones and those by
     * which they could be worked out; all of a group that is not told.
     *
     * @return by section
     */
    boolean[] hiddenSchools(StageMeasures stage) {
        List<Group> groups = groups(stage);
        List<Integer> all = IntStream.range(0, stage.size()).boxed().toList();
        List<List<Integer>> members =
                groups.size() == 1 ? List.of(all) : List.copyOf(parts(stage).values());
        boolean[] hidden = new boolean[stage.size()];
        for (int group = 0; group < members.size(); group++) {
            boolean isGroupHidden = groups.get(groups.size() == 1 ? 0 : group + 1).isHidden;
            boolean[] small = SmallGroups.hiddenMembers(
                    members.get(group).stream().mapToDouble(stage::students).toArray(), isGroupHidden);
            for (int i = 0; i < small.length; i++) {
                hidden[members.get(group).get(i)] = small[i];
            }
        }
        return hidden;
    }

    private Map<String, List<Integer>> parts(StageMeasures stage) {
        Map<String, List<Integer>> parts = new LinkedHashMap<>();
        Optional<Groups> by = Groups.by(verdict.measures(), LOCATION);
        by.ifPresent(groups -> {
            String[] of = groups.of(stage);
            for (int section = 0; section < of.length; section++) {
                parts.computeIfAbsent(groups.name(of[section], speech.language()), unused -> new ArrayList<>())
                        .add(section);
            }
        });
        return parts;
    }

    private static double students(StageMeasures stage, int[] sections) {
        return IntStream.of(sections)
                .mapToDouble(stage::students)
                .filter(students -> !Double.isNaN(students))
                .sum();
    }

    private static Group group(StageMeasures stage, String name, boolean isAll, int[] sections, boolean isHidden) {
        List<OptionalDouble> values = stage.indicators().stream()
                .map(each -> isHidden ? OptionalDouble.empty() : value(stage, each, sections))
                .toList();
        return new Group(
                name,
                isAll,
                isHidden,
                sections.length,
                isHidden ? OptionalDouble.empty() : OptionalDouble.of(students(stage, sections)),
                values);
    }

    /** What the schools have together over their students together; empty where one of them lacks the figure. */
    private static OptionalDouble value(StageMeasures stage, IndicatorMeasures each, int[] sections) {
        double quantity = 0;
        double students = 0;
        for (int section : sections) {
            quantity += each.quantity(section);
            students += stage.students(section);
        }
        return Double.isNaN(quantity) || !(students > 0)
                ? OptionalDouble.empty()
                : OptionalDouble.of(quantity / students);
    }

    String stage(StageMeasures stage) {
        return speech.say(StageWords.of(verdict.measures().standard().registers(), stage.stage()));
    }

    /** All of it as one table that Excel opens. */
    public void csv(OutputStream out) throws IOException {
        out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
        CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.writeRecord(List.of(
                speech.say("学段", "Stage"),
                speech.say("学校", "Schools"),
                speech.say("校数", "Number of schools"),
                speech.say("学生", "Students"),
                speech.say("指标", "Indicator"),
                speech.say("单位", "Unit"),
                speech.say("值", "Value"),
                speech.say("差异系数", "Coefficient of variation")));
        for (StageMeasures stage : verdict.measures().stages(verdict.area())) {
            for (Group group : groups(stage)) {
                for (int i = 0; i < stage.indicators().size(); i++) {
                    IndicatorMeasures each = stage.indicators().get(i);
                    csv.writeRecord(List.of(
                            stage(stage),
                            LiveText.tamed(group.name),
                            String.valueOf(group.schools),
                            shown(group, group.students, 0),
                            speech.say(each.indicator().name()),
                            speech.say(each.indicator().unit()),
                            shown(group, group.values.get(i), each.indicator().digits()),
                            group.isAll && !group.isHidden
                                    ? Shown.number(each.spread().cv(), Shown.CV_DIGITS)
                                    : ""));
                }
            }
        }
        csv.flush();
    }

    String shown(Group group, OptionalDouble number, int digits) {
        if (group.isHidden) {
            return speech.say("人数少，不公布", "too few, not published");
        }
        return number.isPresent() ? speech.number(number.getAsDouble(), digits) : "—";
    }
}
