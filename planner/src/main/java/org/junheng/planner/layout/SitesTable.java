package org.junheng.planner.layout;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junheng.core.assess.StageWords;
import org.junheng.core.register.Registers;
import org.junheng.core.report.PaperTable;
import org.junheng.core.report.PaperValue;
import org.junheng.core.text.Words;

/** What becomes of each school and why. */
final class SitesTable {

    private final LayoutPlan plan;
    private final LayoutInput input;
    private final Registers registers;
    private final int last;

    SitesTable(LayoutPlan plan, Registers registers) {
        this.plan = plan;
        this.input = plan.input();
        this.registers = registers;
        this.last = input.years().size() - 1;
    }

    PaperTable table() {
        PaperTable table = new PaperTable("schools", new Words("学校去留", "Schools"))
                .column("school", "学校", "School")
                .column("stage", "学段", "Stage")
                .column("fate", "去留", "What becomes of it")
                .column("year", "哪年起", "From")
                .column("studentsBefore", "现学生", "Students today")
                .column("studentsAfter", "末年学生", "Students in the last year")
                .column("places", "学位", "Places")
                .column("share", "末年占学位（%）", "Of its places (%)")
                .column("boarders", "寄宿", "Boarders")
                .column("beds", "床位", "Beds")
                .column("yearly", "一年运转费（元）", "Running it a year (yuan)")
                .column("once", "一次性费用（元）", "Once (yuan)")
                .column("reason", "缘由", "Reason");
        for (int site = 0; site < input.sites().size(); site++) {
            table.row(row(site));
        }
        return table;
    }

    private List<PaperValue> row(int site) {
        LayoutInput.Site here = input.sites().get(site);
        Fate fate = Fate.of(plan, site);
        int year = Math.max(plan.firstYear(site, true), plan.firstYear(site, false));
        int students = plan.students(site, last);
        return List.of(
                PaperValue.of(here.name()),
                PaperValue.of(StageWords.of(registers, here.stage())),
                PaperValue.of(fate.words()),
                year < 0 ? PaperValue.missing() : PaperValue.year(input.years().get(year)),
                here.isOpen() ? PaperValue.of(today(site)) : PaperValue.missing(),
                plan.isOpen()[site][last] ? PaperValue.of(students) : PaperValue.missing(),
                PaperValue.of(here.places()),
                plan.isOpen()[site][last] && here.places() > 0
                        ? PaperValue.of(100.0 * students / here.places(), 0)
                        : PaperValue.missing(),
                PaperValue.of(plan.boarders(site, last)),
                PaperValue.of(here.beds()),
                PaperValue.of(here.yearly(), 0),
                PaperValue.of(fate == Fate.CLOSED ? here.closing() : fate == Fate.OPENED ? here.opening() : 0, 0),
                PaperValue.of(reason(site, fate, Math.max(0, year))));
    }

    /** Students of the first year by the schools they go to today. */
    private int today(int site) {
        return IntStream.range(0, input.villages().size())
                .filter(village -> input.villages().get(village).today() == site)
                .map(village -> input.students(village, 0))
                .sum();
    }

    private Words reason(int site, Fate fate, int year) {
        LayoutInput.Site here = input.sites().get(site);
        for (LayoutLimit limit : input.limits()) {
            if (limit instanceof PinnedSites pinned && pinned.pins().containsKey(here.name())) {
                return pinned.pins().get(here.name())
                        ? new Words("已定开办", "decided to be open")
                        : new Words("已定停办", "decided to be closed");
            }
        }
        return switch (fate) {
            case CLOSED -> closed(site, year);
            case OPENED ->
                Words.of(
                        "%s 年起收 %,d 名学生，比去别处省",
                        "takes %2$,d students from %1$s on, cheaper than elsewhere",
                        String.valueOf(input.years().get(year)),
                        plan.students(site, year));
            case KEPT -> kept(site);
            case UNUSED -> new Words("不开办更省", "cheaper without");
        };
    }

    private Words closed(int site, int year) {
        LayoutInput.Site here = input.sites().get(site);
        Map<String, Integer> where = new TreeMap<>();
        for (int village = 0; village < input.villages().size(); village++) {
            int before = year > 0
                    ? plan.siteOf()[village][year - 1]
                    : input.villages().get(village).today();
            if (before == site && input.students(village, year) > 0) {
                where.merge(
                        input.sites().get(plan.siteOf()[village][year]).name(),
                        input.students(village, year),
                        Integer::sum);
            }
        }
        Words to = where.isEmpty()
                ? new Words("没有学生要转", "no students to move")
                : new Words(
                        "学生去 "
                                + where.entrySet().stream()
                                        .map(each ->
                                                each.getKey() + "（" + LayoutSentences.students(each.getValue()) + " 名）")
                                        .collect(Collectors.joining("、")),
                        "students go to "
                                + where.entrySet().stream()
                                        .map(each ->
                                                each.getKey() + " (" + LayoutSentences.students(each.getValue()) + ")")
                                        .collect(Collectors.joining(", ")));
        Words saved = Words.of("一年省运转费 %s 元，%s", "saves %s yuan a year, %s", LayoutSentences.yuan(here.yearly()), to);
        List<String> missing = missing(site);
        return missing.isEmpty()
                ? saved
                : Words.of("%s；之前还要办：%s", "%s; to be done before: %s", saved, SmallRuralLimit.words(missing));
    }

    /** Of the steps before a closing, whether or not this school may not be closed without. */
    private List<String> missing(int site) {
        return input.limits().stream()
                .filter(SmallRuralLimit.class::isInstance)
                .flatMap(limit -> ((SmallRuralLimit) limit)
                        .missing(input, input.sites().get(site).name()).stream())
                .toList();
    }

    private Words kept(int site) {
        for (LayoutLimit limit : input.limits()) {
            if (limit instanceof SmallRuralLimit small && small.isProtected(input, site)) {
                return Words.of("受保护：没办完 %s", "protected: not yet done %s", SmallRuralLimit.words(missing(site)));
            }
        }
        return Words.of("停办不会更省，或别处装不下", "closing it would be no cheaper, or others have no room");
    }
}
