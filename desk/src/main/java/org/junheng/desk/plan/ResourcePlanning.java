package org.junheng.desk.plan;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junheng.core.document.Document;
import org.junheng.core.document.HtmlWriter;
import org.junheng.core.measure.Measures;
import org.junheng.core.plan.resources.Conflict;
import org.junheng.core.plan.resources.ResourceOptions;
import org.junheng.core.plan.resources.ResourceOptionsFile;
import org.junheng.core.plan.resources.ResourceProblem;
import org.junheng.core.plan.resources.ResourceProposal;
import org.junheng.core.report.ConflictDocument;
import org.junheng.core.report.PlanDocument;
import org.junheng.core.report.PlanJson;
import org.junheng.core.text.Language;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.core.text.Yaml;
import org.junheng.desk.ResultFolder;
import org.junheng.office.SheetWriter;
import org.junheng.office.WordWriter;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Watch;
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
        try {
            return ResourceOptionsFile.over(Yaml.read(file.getFileName().toString(), Files.readString(file)));
        } catch (IOException unreadable) {
            throw new Refusal(Words.of("选项文件读不出：%s", "cannot read the options: %s", file), unreadable);
        }
    }

    /**
     * Looks for the cheapest plan.
     *
     * @throws ResourcePlanner.NoPlan where none was found in the time given
     */
    public static ResourcePlanning of(
            Measures measures, String area, String county, ResourceOptions options, Effort effort, Watch watch) {
        ResourceProblem problem = new ResourceProblem(measures, area, options);
        try {
            ResourceProposal proposal = ResourcePlanner.plan(problem, effort, watch);
            return new ResourcePlanning(county, problem, proposal.priced(Prices.of(problem, watch)), null);
        } catch (Infeasible none) {
            return new ResourcePlanning(county, problem, null, none.conflict());
        }
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
        Document document = document(language);
        folder.write("plan.json", this::json);
        folder.write("plan.html", out -> HtmlWriter.write(document, out));
        folder.write("plan.xlsx", out -> SheetWriter.write(document, out));
        folder.write("plan.docx", out -> WordWriter.write(document, out));
    }
}
