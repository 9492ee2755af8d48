package org.junheng.desk.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junheng.core.measure.Measures;
import org.junheng.core.model.Facts;
import org.junheng.core.plan.pairs.GroupOptions;
import org.junheng.core.plan.pairs.GroupProblem;
import org.junheng.core.plan.pairs.GroupProposal;
import org.junheng.core.plan.pairs.PairOptions;
import org.junheng.core.plan.pairs.PairProblem;
import org.junheng.core.plan.pairs.PairProposal;
import org.junheng.core.plan.rotation.RotationOptions;
import org.junheng.core.plan.rotation.RotationProblem;
import org.junheng.core.plan.rotation.RotationProposal;
import org.junheng.core.register.Registers;
import org.junheng.core.report.GroupPaper;
import org.junheng.core.report.PairPaper;
import org.junheng.core.report.PairingText;
import org.junheng.core.report.PlanPaper;
import org.junheng.core.report.RotationPaper;
import org.junheng.core.report.RotationText;
import org.junheng.core.text.Language;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Watch;
import org.junheng.planner.layout.Layout;
import org.junheng.planner.layout.LayoutConflict;
import org.junheng.planner.layout.LayoutInput;
import org.junheng.planner.pairs.GroupPlanner;
import org.junheng.planner.pairs.NoPairing;
import org.junheng.planner.pairs.PairPlanner;
import org.junheng.planner.rotation.ImpossibleRotation;
import org.junheng.planner.rotation.NoRotation;
import org.junheng.planner.rotation.RotationPlanner;
import org.junheng.planner.zones.ZoneConflict;
import org.junheng.planner.zones.ZoneMap;
import org.junheng.planner.zones.Zones;

/**
 * From a question to a plan on paper, or why there is none (方案文稿): made here for the page and for the command line, so that both tell the same.
 *
 * @param paper for files and pages
 * @param text for a terminal
 */
public record PaperPlanning(PlanPaper paper, Function<Language, String> text) {

    /** The figures of one county, measured by the standard that says who is weak. */
    public record County(Facts facts, Measures measures, String area, String name, Registers registers) {}

    /** Neither a plan nor a proof that there is none was found before the end. */
    public static final class NotInTime extends Exception {
        private static final long serialVersionUID = 1;
    }

    private static PaperPlanning of(PlanPaper paper, List<Words> lines) {
        return new PaperPlanning(
                paper,
                language -> lines.stream()
                        .map(line -> line.in(language) + System.lineSeparator())
                        .collect(Collectors.joining()));
    }

    public static PaperPlanning rotation(County county, RotationOptions asked, Effort effort, Watch watch)
            throws NotInTime {
        int year = county.measures().year() + 1;
        RotationProblem problem =
                RotationProblem.of(county.facts(), county.measures().only(county.area()), county.registers(), asked);
        try {
            RotationProposal proposal = RotationPlanner.plan(problem, effort, watch);
            return new PaperPlanning(
                    RotationPaper.of(proposal, county.name(), year),
                    language -> RotationText.of(proposal, year, language));
        } catch (ImpossibleRotation impossible) {
            return of(
                    RotationPaper.impossible(
                            problem, impossible.conflict(), impossible.loosened(), county.name(), year),
                    List.of(RotationText.impossible(impossible.conflict(), impossible.loosened())));
        } catch (NoRotation none) {
            throw new NotInTime();
        }
    }

    public static PaperPlanning pairs(County county, PairOptions asked, Effort effort, Watch watch) throws NotInTime {
        int year = county.measures().year();
        PairProblem problem = PairProblem.of(county.measures(), county.area(), asked);
        try {
            PairProposal proposal = PairPlanner.plan(problem, effort, watch);
            return new PaperPlanning(
                    PairPaper.of(proposal, county.registers(), county.name(), year),
                    language -> PairingText.of(proposal, county.registers(), language));
        } catch (NoPairing none) {
            proven(none);
            return of(
                    PairPaper.impossible(problem, county.name(), year),
                    PlanLines.settledWrongly(problem.settledWrongly()));
        }
    }

    public static PaperPlanning groups(County county, GroupOptions asked, Effort effort, Watch watch) throws NotInTime {
        int year = county.measures().year();
        List<GroupProblem> problems = GroupProblem.of(county.measures(), county.area(), asked);
        if (problems.isEmpty()) {
            throw new Refusal(Words.of(
                    "学校太少，分不出两个集团；each-so-many 写小一些，或用 named 写明牵头学校",
                    "too few schools for two groups; lower each-so-many, or name the leaders"));
        }
        List<GroupProposal> proposals = new ArrayList<>();
        for (GroupProblem problem : problems) {
            try {
                proposals.add(GroupPlanner.plan(problem, effort, watch));
            } catch (NoPairing none) {
                proven(none);
                return of(
                        GroupPaper.impossible(problem, county.name(), year),
                        PlanLines.settledWrongly(problem.settledWrongly()));
            }
        }
        return new PaperPlanning(
                GroupPaper.of(proposals, county.registers(), county.name(), year),
                language -> PairingText.of(proposals, county.registers(), language));
    }

    private static void proven(NoPairing none) throws NotInTime {
        if (!none.isProven()) {
            throw new NotInTime();
        }
    }

    public static PaperPlanning layout(LayoutInput input, Registers registers, Effort effort, Watch watch) {
        Layout.Outcome outcome = Layout.plan(input, effort, watch);
        if (outcome.plan().isPresent()) {
            return of(
                    outcome.plan().get().paper(registers),
                    PlanLines.of(outcome.plan().get()));
        }
        LayoutConflict conflict = outcome.conflict().orElseThrow();
        return of(
                conflict.paper(input),
                PlanLines.conflict(conflict.isProven(), conflict.conflict(), conflict.loosening()));
    }

    public static PaperPlanning zones(ZoneMap map, Effort effort, Watch watch) {
        Zones.Outcome outcome = Zones.plan(map, effort, watch);
        if (outcome.plan().isPresent()) {
            return of(outcome.plan().get().paper(), PlanLines.of(outcome.plan().get()));
        }
        ZoneConflict conflict = outcome.conflict().orElseThrow();
        return of(
                conflict.paper(map),
                PlanLines.conflict(conflict.isProven(), conflict.conflict(), conflict.loosening()));
    }
}
