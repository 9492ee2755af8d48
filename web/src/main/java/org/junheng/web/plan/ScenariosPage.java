package org.junheng.web.plan;

import java.util.List;
import java.util.Optional;
import org.junheng.core.text.Words;
import org.junheng.store.figures.Scenario;
import org.junheng.store.people.Unit;

/**
 * The scenarios of a county side by side (情景比较), and the form for one more.
 *
 * @param parent the scenario the form begins from; empty for the usual options
 * @param more options beside the lines of the form, in YAML
 */
public record ScenariosPage(
        Unit county,
        int year,
        List<Row> rows,
        List<OptionLine> lines,
        List<Standard> standards,
        String parent,
        String more) {

    /** @param answer empty while there is none */
    public record Row(Scenario scenario, PlanRuns.State state, Optional<PlanAnswer> answer) {

        public String path() {
            return "/scenario/" + scenario.id();
        }
    }

    /** A standard that can be planned for. */
    public record Standard(String id, Words name) {}

    public String path() {
        return "/county/" + county.id() + "/" + year + "/scenario";
    }

    /** Whether something is still being worked on. */
    public boolean isWorking() {
        return rows.stream()
                .anyMatch(row -> row.state() == PlanRuns.State.RUNNING || row.state() == PlanRuns.State.WAITING);
    }
}
