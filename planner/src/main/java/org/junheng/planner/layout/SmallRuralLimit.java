package org.junheng.planner.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.core.plan.Standing;
import org.junheng.core.text.Words;

/**
 * A small rural school (乡村小规模学校) is closed only when the steps the rules ask for are done.
 *
 * @param steps by the names they have in the options, such as hearing, notice, filing
 * @param isForAll whether every other school needs them first, too
 */
record SmallRuralLimit(List<String> steps, boolean isForAll) implements LayoutLimit {

    @Override
    public Words says() {
        return Words.of(
                "%s先办完 %s 才能撤并",
                "%s closed only after: %s",
                isForAll ? Words.of("学校", "schools are") : Words.of("乡村小规模学校", "small rural schools are"),
                words(steps));
    }

    private static final Map<String, Words> KNOWN = Map.of(
            "hearing", new Words("听证", "hearing"),
            "notice", new Words("公示", "public notice"),
            "filing", new Words("备案", "filing"));

    static Words words(List<String> steps) {
        return new Words(
                steps.stream()
                        .map(step -> KNOWN.getOrDefault(step, Words.same(step)).zh())
                        .collect(Collectors.joining("、")),
                steps.stream()
                        .map(step -> KNOWN.getOrDefault(step, Words.same(step)).en())
                        .collect(Collectors.joining(", ")));
    }

    boolean isProtected(LayoutInput input, int site) {
        LayoutInput.Site here = input.sites().get(site);
        return here.isOpen()
                && (isForAll || here.isSmallRural())
                && !missing(input, here.name()).isEmpty();
    }

    List<String> missing(LayoutInput input, String school) {
        List<String> done = input.stepsDone().getOrDefault(school, List.of());
        return steps.stream().filter(step -> !done.contains(step)).toList();
    }

    @Override
    public Standing standing(LayoutPlan plan) {
        List<Words> tight = new ArrayList<>();
        for (int site = 0; site < plan.input().sites().size(); site++) {
            if (isProtected(plan.input(), site)) {
                String name = plan.input().sites().get(site).name();
                tight.add(Words.of(
                        "不能撤并 %s（还要办：%s）",
                        "%s may not be closed (to be done: %s)", name, words(missing(plan.input(), name))));
            }
        }
        return new Standing(says(), Words.of("保护着 %d 所", "%d schools are protected", tight.size()), tight);
    }

    @Override
    public List<Words> breaches(LayoutPlan plan) {
        List<Words> breaches = new ArrayList<>();
        for (int site = 0; site < plan.input().sites().size(); site++) {
            int closed = plan.firstYear(site, false);
            if (closed >= 0 && isProtected(plan.input(), site)) {
                LayoutInput.Site here = plan.input().sites().get(site);
                breaches.add(Words.of(
                        "%s %d 年撤并，还没有办：%s",
                        "%s is closed in %d, not yet done: %s",
                        here.name(),
                        plan.input().years().get(closed),
                        words(missing(plan.input(), here.name()))));
            }
        }
        return breaches;
    }

    @Override
    public void into(Draft draft) {
        draft.pin((site, isOpen) -> isOpen || !isProtected(draft.input(), site));
    }
}
