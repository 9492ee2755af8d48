package org.junheng.web.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.text.Words;
import org.junheng.desk.plan.PaperKind;
import org.junheng.store.figures.Scenario;
import org.junheng.store.people.Unit;

/**
 * The scenarios of a county side by side (情景比较), and the form for one more.
 *
 * @param typed what stands in the form beside its lines
 */
public record ScenariosPage(
        Unit county,
        int year,
        List<Row> rows,
        List<OptionLine> lines,
        List<Standard> standards,
        Begun begun,
        Typed typed) {

    /**
     * What stands in the form beside its lines: nothing of it is lost where it is refused.
     *
     * @param standard that is to be met; that of the scenario it begins from
     * @param more options beside the lines of the form, in YAML
     */
    public record Typed(String name, String standard, String more) {}

    /**
     * What the form begins from.
     *
     * @param parent the scenario; empty for the usual options
     * @param hasPlan whether it has a plan that can be followed
     * @param curves what places of the sliders cost, as found with its plan: place:cost;… by the name of the curve
     */
    public record Begun(String parent, boolean hasPlan, FollowLine follow, Map<String, String> curves) {

        /** What a slider tells; empty where it is not known. */
        public String told(OptionLine line) {
            return curves.getOrDefault(line.slide().curve(), "");
        }
    }

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

    /** The other plans a county makes. */
    public List<String> kinds() {
        return Arrays.stream(PaperKind.values()).map(PaperKind::id).toList();
    }

    /** Whether something is still being worked on. */
    public boolean isWorking() {
        return rows.stream()
                .anyMatch(row -> row.state() == PlanRuns.State.RUNNING || row.state() == PlanRuns.State.WAITING);
    }
}
