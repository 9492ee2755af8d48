package org.junheng.web.plan;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.junheng.core.text.Words;
import org.junheng.desk.plan.PlanFolder;
import org.junheng.store.figures.Scenario;
import org.junheng.store.people.Unit;

/**
 * One scenario: what is known by now, and its plan (方案页).
 *
 * @param refused why there is no answer, where that was said
 * @param told the plan as its document tells it; null while there is none
 * @param cases where its cases are listed once it is adopted
 */
public record ScenarioPage(
        Unit county,
        Scenario scenario,
        PlanRuns.State state,
        Optional<PlanFolder.Known> known,
        Optional<Words> refused,
        Optional<PlanAnswer> answer,
        Content told,
        List<OptionLine> changed) {

    /** Money as a page tells it while it is not settled; a dash for none. */
    public static String money(double amount) {
        return Double.isInfinite(amount)
                ? "—"
                : java.math.BigDecimal.valueOf(amount)
                        .setScale(1, java.math.RoundingMode.HALF_UP)
                        .toPlainString();
    }

    public String path() {
        return "/scenario/" + scenario.id();
    }

    public String list() {
        return "/county/" + scenario.county() + "/" + scenario.year() + "/scenario";
    }

    public boolean isWorking() {
        return state == PlanRuns.State.RUNNING || state == PlanRuns.State.WAITING;
    }

    public List<String> formats() {
        return List.of("xlsx", "docx", "json");
    }

    public boolean hasPlan() {
        return answer.isPresent() && answer.get().isPlan();
    }
}
