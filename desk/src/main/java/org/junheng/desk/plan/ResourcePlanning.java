package org.junheng.desk.plan;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junheng.core.document.Document;
import org.junheng.core.document.HtmlWriter;
import org.junheng.core.measure.Measures;
import org.junheng.core.plan.resources.Action;
import org.junheng.core.plan.resources.Alternative;
import org.junheng.core.plan.resources.Conflict;
import org.junheng.core.plan.resources.CostCurve;
import org.junheng.core.plan.resources.LimitPrices;
import org.junheng.core.plan.resources.PublishedPlan;
import org.junheng.core.plan.resources.Recheck;
import org.junheng.core.plan.resources.ResourceOptions;
import org.junheng.core.plan.resources.ResourceOptionsFile;
import org.junheng.core.plan.resources.ResourceProblem;
import org.junheng.core.plan.resources.ResourceProposal;
import org.junheng.core.report.ConflictDocument;
import org.junheng.core.report.PlanDocument;
import org.junheng.core.report.PlanJson;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Language;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.core.text.Yaml;
import org.junheng.desk.ResultFolder;
import org.junheng.office.SheetWriter;
import org.junheng.office.WordWriter;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Watch;
import org.junheng.planner.resources.Alternatives;
import org.junheng.planner.resources.Curves;
import org.junheng.planner.resources.Infeasible;
import org.junheng.planner.resources.Prices;
import org.junheng.planner.resources.ResourcePlanner;

/**
 * A plan of resources for one county, or why there is none (资源配置方案).
 *
 * @param county its name
 * @param proposal null where there is no plan
 * @param conflict null where there is one
 */
public record ResourcePlanning(String county, ResourceProblem problem, ResourceProposal proposal, Conflict conflict) {

    /** The options in a file of the county's own over those that come with the program; null for these alone. */
    public static ResourceOptions options(Path file) {
        if (file == null) {
            return ResourceOptionsFile.builtIn();
        }
        return ResourceOptionsFile.over(yaml(file));
    }

    /** JSON is YAML too. */
    private static Entry yaml(Path file) {
        try {
            return Yaml.read(file.getFileName().toString(), Files.readString(file));
        } catch (IOException unreadable) {
            throw new Refusal(Words.of("文件读不出：%s", "cannot read %s", file), unreadable);
        }
    }

    /**
     * Looks for the cheapest plan.
     *
     * @throws ResourcePlanner.NoPlan where none was found in the time given
     */
    public static ResourcePlanning of(
            Measures measures, String area, String county, ResourceOptions options, Effort effort, Watch watch) {
        return of(measures, area, county, options, effort, watch, ResourcePlanner.By.HIGHS);
    }

    /** @param by who searches */
    public static ResourcePlanning of(
            Measures measures,
            String area,
            String county,
            ResourceOptions options,
            Effort effort,
            Watch watch,
            ResourcePlanner.By by) {
        ResourceProblem problem = new ResourceProblem(measures, area, options);
        try {
            ResourceProposal proposal = ResourcePlanner.plan(problem, effort, watch, by);
            return new ResourcePlanning(
                    county, problem, proposal.priced(Prices.of(problem.with(options.alone()), watch)), null);
        } catch (Infeasible none) {
            return new ResourcePlanning(county, problem, null, none.conflict());
        }
    }

    /**
     * A plan that was made before, by the same figures and options, to go on from it.
     *
     * @throws Refusal where it does not hold by them
     */
    static ResourcePlanning made(
            Measures measures, String area, String county, ResourceOptions options, PublishedPlan plan) {
        ResourceProblem problem = new ResourceProblem(measures, area, options);
        List<Action> actions = plan.actions();
        Recheck recheck = problem.recheck(actions);
        if (!recheck.isPassed()) {
            throw new Refusal(
                    Words.of("这个方案按现在的数和选项已经不成立", "the plan does not hold any more by these figures and options"));
        }
        ResourceProposal proposal = new ResourceProposal(
                problem,
                actions,
                problem.cost(actions),
                problem.judged(actions),
                Double.NEGATIVE_INFINITY,
                recheck,
                ResourceProposal.Ended.STOPPED,
                "",
                LimitPrices.NONE,
                CostCurve.NONE);
        return new ResourcePlanning(county, problem, proposal, null);
    }

    /**
     * The same with what passing costs with a reserve, and in more or fewer years; nothing changes where there is no plan.
     *
     * @param seconds for each point at most
     */
    public ResourcePlanning curved(double seconds, Watch watch) {
        return isThere()
                ? new ResourcePlanning(county, problem, proposal.curved(Curves.of(proposal, seconds, watch)), null)
                : this;
    }

    /**
     * Other ways for one of its actions.
     *
     * @param number of the action, from 1
     * @throws Refusal where there is none of that number
     */
    public OtherWays otherWays(int number, Effort effort, Watch watch) {
        if (number < 1 || number > proposal.actions().size()) {
            throw new Refusal(Words.of(
                    "没有第 %d 项措施，方案共有 %d 项",
                    "there is no action %d, the plan has %d",
                    number,
                    proposal.actions().size()));
        }
        Action action = proposal.actions().get(number - 1);
        List<Alternative> ways = Alternatives.of(proposal, action, OtherWays.MOST, effort, watch);
        return new OtherWays(proposal, action, ways, county);
    }

    /** A published plan from its plan.json. */
    public static PublishedPlan published(Path file) {
        return PublishedPlan.read(yaml(file));
    }

    public boolean isThere() {
        return proposal != null;
    }

    public Document document(Language language) {
        return isThere()
                ? PlanDocument.of(proposal, county, language)
                : ConflictDocument.of(problem, conflict, county, language);
    }

    public void json(OutputStream out) {
        if (isThere()) {
            PlanJson.write(proposal, out);
        } else {
            PlanJson.write(problem, conflict, out);
        }
    }

    /** Puts it into a folder: json, page, workbook, document. */
    public void write(ResultFolder folder, Language language) {
        folder.write("plan.json", this::json);
        write(folder, document(language));
    }

    /** Puts a document into a folder as page, workbook and text. */
    public static void write(ResultFolder folder, Document document) {
        folder.write(document.file() + ".html", out -> HtmlWriter.write(document, out));
        folder.write(document.file() + ".xlsx", out -> SheetWriter.write(document, out));
        folder.write(document.file() + ".docx", out -> WordWriter.write(document, out));
    }
}
