package org.junheng.desk.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junheng.core.assess.Verdict;
import org.junheng.core.document.Document;
import org.junheng.core.document.HtmlWriter;
import org.junheng.core.document.Terms;
import org.junheng.core.measure.Measures;
import org.junheng.core.plan.resources.ResourceOptions;
import org.junheng.core.report.PlanPaper;
import org.junheng.core.text.Language;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.desk.Judged;
import org.junheng.desk.OpenedSnapshot;
import org.junheng.office.SheetWriter;
import org.junheng.office.WordWriter;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Watch;
import org.junheng.planner.resources.ResourcePlanner;

/**
 * A program of its own that makes one plan: what goes wrong in a solver, and what it takes of memory, is no matter of the server's. All it is
 * told and all it tells lies in one folder, {@link PlanFolder}, so that it outlives whoever started it.
 */
public final class PlanProcess {

    private static final double SECONDS_A_POINT = 15;
    private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(200);

    private final PlanFolder folder;
    private double cost = Double.POSITIVE_INFINITY;
    private double bound = Double.NEGATIVE_INFINITY;
    private long looked;
    private boolean isStopped;

    private PlanProcess(PlanFolder folder) {
        this.folder = folder;
    }

    /**
     * @param arguments the folder, the kind of plan, the county's code, the standard's id, the gap to prove, the seconds to spend, and of
     *     which action other ways are looked for; 0 for a plan
     */
    public static void main(String[] arguments) throws IOException {
        PlanFolder folder = new PlanFolder(Path.of(arguments[0]));
        double gap = Double.parseDouble(arguments[4]);
        double seconds = Double.parseDouble(arguments[5]);
        PlanProcess process = new PlanProcess(folder);
        Optional<PaperKind> kind = PaperKind.of(arguments[1]);
        try {
            int action = Integer.parseInt(arguments[6]);
            if (action > 0) {
                process.otherWays(
                        action, arguments[2], arguments[3], Effort.gap(gap).seconds(seconds / OtherWays.MOST));
            } else if (kind.isPresent()) {
                process.answer(new Papers(folder, arguments[2], seconds, process.watch()).of(kind.get()));
            } else {
                process.run(arguments[2], arguments[3], gap, seconds);
            }
        } catch (Refusal refused) {
            folder.refuse(refused.sentence());
        } catch (ResourcePlanner.NoPlan none) {
            folder.refuse(
                    Words.of(
                            "停止前没有找到方案，也没有证明做不到；可以多给些时间再算",
                            "no plan was found before the end, nor was it proven that there is none; try again with more time"));
        }
    }

    /** Where the plan is that they are ways around, and what it was made from. */
    private void otherWays(int action, String area, String standard, Effort effort) throws IOException {
        Judged judged = judged();
        ResourcePlanning made = ResourcePlanning.made(
                measures(judged, area, standard).only(area),
                area,
                judged.report().areaNames().get(area),
                ResourcePlanning.options(folder.options()),
                folder.published().map(ResourcePlanning::published).orElseThrow());
        OtherWays ways = made.otherWays(action, effort, watch());
        for (Language language : Language.values()) {
            part(ways.document(language), language);
        }
        folder.tell(!ways.ways().isEmpty(), ways.lead());
        folder.write(PlanFolder.ANSWER, ways::json);
    }

    private Judged judged() throws IOException {
        Path unpacked = Files.createDirectories(folder.path().resolve("figures"));
        return OpenedSnapshot.open(folder.figures(), unpacked).judged();
    }

    private static Measures measures(Judged judged, String area, String standard) {
        return judged.report().verdicts().stream()
                .filter(verdict -> verdict.area().equals(area))
                .map(Verdict::measures)
                .filter(each -> each.standard().id().equals(standard))
                .findFirst()
                .orElseThrow(() -> new Refusal(Words.of("没有这部标准的测算：%s", "not measured by %s", standard)));
    }

    private void run(String area, String standard, double gap, double seconds) throws IOException {
        Judged judged = judged();
        Measures measures = measures(judged, area, standard);
        ResourceOptions own = ResourcePlanning.options(folder.options());
        ResourceOptions options = folder.published()
                .map(ResourcePlanning::published)
                .map(own::following)
                .orElse(own);
        String county = judged.report().areaNames().get(area);
        ResourcePlanning planning = ResourcePlanning.of(
                measures.only(area), area, county, options, Effort.gap(gap).seconds(seconds), watch());
        answer(planning);
        if (planning.isThere()) {
            // the plan can be read and adopted meanwhile
            answer(planning.curved(SECONDS_A_POINT, watch()));
        }
    }

    private void answer(ResourcePlanning planning) {
        for (Language language : Language.values()) {
            Document document = planning.document(language);
            String end = PlanFolder.mark(language);
            folder.write("plan" + end + ".html", out -> HtmlWriter.write(document.blocks(), language, Terms.NONE, out));
            folder.write("plan" + end + ".xlsx", out -> SheetWriter.write(document, out));
            folder.write("plan" + end + ".docx", out -> WordWriter.write(document, out));
        }
        // the last one: where it lies, all of them do
        folder.write(PlanFolder.ANSWER, planning::json);
    }

    private void answer(PlanPaper paper) {
        for (Language language : Language.values()) {
            part(paper.document(language), language);
            String end = PlanFolder.mark(language);
            for (String map : paper.mapFiles()) {
                folder.write(map + end + ".svg", out -> paper.map(map, language, out));
            }
        }
        folder.tell(paper.isPlan(), paper.lead());
        folder.write(PlanFolder.ANSWER, paper::json);
    }

    /** A document to be read within a page, and as files of its own. */
    private void part(Document document, Language language) {
        String end = PlanFolder.mark(language);
        folder.write("part" + end + ".html", out -> HtmlWriter.write(document.blocks(), language, Terms.NONE, out));
        folder.write("plan" + end + ".html", out -> HtmlWriter.write(document, out));
        folder.write("plan" + end + ".xlsx", out -> SheetWriter.write(document, out));
        folder.write("plan" + end + ".docx", out -> WordWriter.write(document, out));
    }

    private Watch watch() {
        return new Watch() {
            @Override
            public void progress(double best, double proven) {
                cost = best;
                bound = proven;
                folder.progress(cost, bound);
            }

            @Override
            public boolean isStopped() {
                long now = System.nanoTime();
                if (!PlanProcess.this.isStopped && now - looked > EVERY) {
                    looked = now;
                    PlanProcess.this.isStopped = folder.isStopAsked();
                }
                return PlanProcess.this.isStopped;
            }
        };
    }
}
