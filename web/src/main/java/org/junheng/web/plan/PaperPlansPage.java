package org.junheng.web.plan;

import java.util.List;
import org.junheng.desk.plan.PaperKind;
import org.junheng.store.figures.Scenario;
import org.junheng.store.people.Unit;

/**
 * The plans of one kind of a county, and the form for one more (轮岗、结对、集团、布局、划片).
 *
 * @param name and options as they were filled in; the usual ones at first
 * @param from the plan whose tables are used where none is handed in; empty for none
 */
public record PaperPlansPage(
        Unit county, int year, PaperKind kind, List<Row> rows, String name, String options, String from) {

    /** One that was asked for. */
    public record Row(Scenario scenario, PlanRuns.State state) {

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
