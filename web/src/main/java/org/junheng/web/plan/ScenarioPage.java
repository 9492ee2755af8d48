package org.junheng.web.plan;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junheng.core.text.Words;
import org.junheng.desk.plan.PlanFolder;
import org.junheng.store.figures.Scenario;
import org.junheng.store.people.Unit;

/**
 * One scenario: what is known by now, and its plan (方案页).
 *
 * @param refused why there is no answer, where that was said
 * @param said the answer of a plan that is told on paper, in a sentence
 * @param maps the names of its maps' files
 * @param told the plan as its document tells it; null while there is none
 * @param changed the options that are otherwise than usual
 * @param more further options of its own, in YAML
 * @param today in China
 * @param ways where other ways than its actions were asked for
 * @param filter of its actions
 */
public record ScenarioPage(
        Unit county,
        Scenario scenario,
        PlanRuns.State state,
        Optional<PlanFolder.Known> known,
        Optional<Words> refused,
        Optional<PlanFolder.Told> said,
        Optional<PlanAnswer> answer,
        List<String> maps,
        Content told,
        List<OptionLine> changed,
        String more,
        LocalDate today,
        List<PaperPlansPage.Row> ways,
        Filter filter) {

    /** Which actions are shown; empty parts let all through. */
    public record Filter(String kind, String year, String words) {

        boolean lets(PlanAnswer.Done action) {
            return (kind.isEmpty() || action.kind().equals(kind))
                    && (year.isEmpty() || year.equals(String.valueOf(action.year())))
                    && (action.says().zh().contains(words) || action.says().en().contains(words));
        }
    }

    /** An action with its number in the plan, from 1. */
    public record Numbered(int number, PlanAnswer.Done action) {

        /** Teachers who only change places are no matter of one school. */
        public boolean hasOtherWays() {
            return !action.kind().equals("swap");
        }
    }

    public List<Numbered> shown() {
        List<PlanAnswer.Done> all = answer.orElseThrow().actions();
        return IntStream.range(0, all.size())
                .filter(at -> filter.lets(all.get(at)))
                .mapToObj(at -> new Numbered(at + 1, all.get(at)))
                .toList();
    }

    public List<String> kinds() {
        return answer.orElseThrow().actions().stream()
                .map(PlanAnswer.Done::kind)
                .distinct()
                .toList();
    }

    public List<String> years() {
        return answer.orElseThrow().actions().stream()
                .map(action -> String.valueOf(action.year()))
                .distinct()
                .sorted()
                .toList();
    }

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
        return list(scenario);
    }

    static String list(Scenario scenario) {
        if (scenario.isOfWays()) {
            return "/scenario/" + scenario.parent();
        }
        return scenario.isOfResources()
                ? "/county/" + scenario.county() + "/" + scenario.year() + "/scenario"
                : PaperPlansPage.path(scenario.county(), scenario.year(), scenario.kind());
    }

    /** The name of the page that leads to it. */
    public String title() {
        if (scenario.isOfWays()) {
            return "scenario.ways-of";
        }
        return scenario.isOfResources() ? "scenario.title" : "papers." + scenario.kind();
    }

    public boolean isDone() {
        return state == PlanRuns.State.DONE;
    }

    public boolean isWorking() {
        return state == PlanRuns.State.RUNNING || state == PlanRuns.State.WAITING;
    }

    /** What can be taken away. */
    public List<String> files() {
        return files(scenario, maps);
    }

    static List<String> files(Scenario scenario, List<String> maps) {
        return scenario.isOfResources()
                ? List.of("plan.xlsx", "plan.docx", "plan.json")
                : Stream.concat(Stream.of("plan.xlsx", "plan.docx", "plan.html", "plan.json"), maps.stream())
                        .toList();
    }

    /** What such a file is called in a row of links. */
    public static String label(String file) {
        return file.startsWith("plan.") ? file.substring("plan.".length()) : file;
    }

    /** Whether a plan was found by now that could be taken. */
    public boolean isFound() {
        return known.filter(each -> Double.isFinite(each.cost())).isPresent();
    }

    /** How a form for its like is reached to ask for such a plan. */
    public String asking() {
        return "POST /county/{county}/{year}/scenario" + (scenario.isOfResources() ? "" : "/{kind}");
    }

    /** Kinds of plans whose deeds become cases. */
    private static final Set<String> ADOPTED = Set.of("rotation", "pairs", "layout");

    public boolean canBeAdopted() {
        return hasPlan()
                || ADOPTED.contains(scenario.kind())
                        && said.map(PlanFolder.Told::isPlan).orElse(false);
    }

    /** Actions of a plan that would be late from the moment they become cases: their summer is over. */
    public long late() {
        return hasPlan() && !scenario.isAdopted()
                ? answer.orElseThrow().actions().stream()
                        .filter(action -> action.lastDay().isBefore(today))
                        .count()
                : 0;
    }

    /** The latest of their last days. */
    public LocalDate lastOver() {
        return answer.orElseThrow().actions().stream()
                .map(PlanAnswer.Done::lastDay)
                .filter(day -> day.isBefore(today))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    public boolean hasPlan() {
        return answer.isPresent() && answer.get().isPlan();
    }
}
