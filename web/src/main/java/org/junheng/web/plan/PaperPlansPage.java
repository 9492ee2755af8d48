package org.junheng.web.plan;

import java.util.List;
import java.util.Optional;
import org.junheng.desk.plan.PaperKind;
import org.junheng.desk.plan.PlanFolder;
import org.junheng.store.figures.Scenario;
import org.junheng.store.people.Unit;

/**
 * The plans of one kind of a county, and the form for one more (轮岗、结对、集团、布局、划片).
 *
 * @param name and options as they were filled in; the usual ones at first
 * @param begun the plan the form begins from; empty for none
 */
public record PaperPlansPage(
        Unit county, int year, PaperKind kind, List<Row> rows, String name, String options, Optional<Begun> begun) {

    /** The plan a form begins from, and where its tables lie. */
    public record Begun(Scenario scenario, PlanFolder folder) {}

    /** Whether a table need not be handed in again. */
    public boolean isKept(PaperKind.Table table) {
        return begun.flatMap(each -> each.folder().handedIn(table)).isPresent();
    }

    /** The id of the plan it begins from; empty for none. */
    public String from() {
        return begun.map(each -> each.scenario().id()).orElse("");
    }

    /** One that was asked for, and what its answer says. */
    public record Row(Scenario scenario, PlanRuns.State state, Optional<PlanFolder.Told> told) {

        public String path() {
            return "/scenario/" + scenario.id();
        }
    }

    static String path(String county, int year, String kind) {
        return "/county/" + county + "/" + year + "/scenario/" + kind;
    }

    public String path() {
        return path(county.id(), year, kind.id());
    }

    public boolean isWorking() {
        return rows.stream()
                .anyMatch(row -> row.state() == PlanRuns.State.RUNNING || row.state() == PlanRuns.State.WAITING);
    }
}
