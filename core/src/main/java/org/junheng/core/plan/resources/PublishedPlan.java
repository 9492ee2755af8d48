package org.junheng.core.plan.resources;

import java.util.List;
import org.junheng.core.plan.resources.Action.Kind;
import org.junheng.core.plan.resources.Action.School;
import org.junheng.core.text.Entry;
import org.junheng.core.text.FileRefusal;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/**
 * A plan that was decided on before (已公布的方案).
 *
 * @param area the county's code; empty where it was not written down
 * @param figures the school year of the figures it was made from
 * @param actions their years counted from the first after it
 */
public record PublishedPlan(String area, int figures, List<Action> actions) {

    /** From what {@code plan.json} says. */
    public static PublishedPlan read(Entry json) {
        if (json.isMap() && json.maybe("conflict").isPresent()) {
            throw new FileRefusal(
                    json.file(),
                    "actions",
                    "",
                    Words.of(
                            "措施；这一份没有方案，说的是做不到的原因，请给有方案的 plan.json",
                            "actions; this one holds no plan but why there is none: name the plan.json of a plan"));
        }
        int figures = json.at("year").whole();
        return new PublishedPlan(
                json.text("area", ""),
                figures,
                json.at("actions").items().stream()
                        .map(action -> action(action, figures))
                        .toList());
    }

    private static Action action(Entry entry, int figures) {
        Kind kind = Kind.read(entry.at("kind"));
        return new Action(
                entry.at("year").whole() - figures - 1,
                kind,
                entry.text("stage", ""),
                kind == Kind.MOVE ? school(entry.at("from")) : null,
                school(entry.at("to")),
                entry.texts("traits"),
                entry.texts("fields"),
                entry.texts("replaced"),
                entry.at("amount").decimal(),
                entry.at("cost").decimal(),
                new Words(entry.at("says").text("zh"), entry.at("says").text("en")));
    }

    private static School school(Entry entry) {
        return new School(entry.text("code"), entry.text("name"));
    }

    /** @throws Refusal where it is another county's */
    void mustBeOf(String county) {
        if (!area.isEmpty() && !area.equals(county)) {
            throw new Refusal(Words.of(
                    "已公布的方案是 %s 的，这里是 %s：请给本县的 plan.json",
                    "the published plan is one of %s, this county is %s: name the plan.json of this county",
                    area,
                    county));
        }
    }

    /** What of it is still to be done after figures of a school year, and within so many years; years counted from that one. */
    List<Action> after(int year, int years) {
        return actions.stream()
                .map(action -> action.inYear(action.year() + figures - year))
                .filter(action -> action.year() >= 0 && action.year() < years)
                .toList();
    }

    /** A plan just made, as one that others are held against. */
    public static PublishedPlan of(ResourceProposal proposal) {
        return new PublishedPlan(
                proposal.problem().area(), proposal.problem().before().year(), proposal.actions());
    }
}
