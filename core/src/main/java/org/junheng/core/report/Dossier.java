package org.junheng.core.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.core.assess.Verdict;
import org.junheng.core.diagnose.Diagnosis;
import org.junheng.core.measure.OneArea;
import org.junheng.core.model.Finding;
import org.junheng.core.model.Table;
import org.junheng.core.register.Registers;
import org.junheng.core.standard.Standard;
import org.junheng.core.text.Language;
import org.junheng.core.trial.Trial;

/**
 * Everything that is told of one county in one language (一县的全部材料): the verdicts, and the diagnosis of each, worked out once
 * however many documents ask for it. For several threads.
 */
public final class Dossier {

    private final Report report;
    private final String area;
    private final OneArea own;
    private final Speech speech;
    private final Links links;
    private final List<Verdict> verdicts;
    private final Map<String, Diagnosis> diagnoses = new HashMap<>();

    private Dossier(Report report, String area, Language language, Links links) {
        this.report = report;
        this.area = area;
        this.own = new OneArea(report.facts(), area);
        this.speech = new Speech(language);
        this.links = links;
        this.verdicts = report.verdicts().stream()
                .filter(verdict -> verdict.area().equals(area))
                .toList();
    }

    /** One per county that was judged, sorted by code. */
    public static List<Dossier> of(Report report, Language language) {
        return report.areaNames().keySet().stream()
                .map(area -> new Dossier(report, area, language, Links.NONE))
                .toList();
    }

    /** Of one county, for pages that lead to each other. */
    public static Dossier of(Report report, String area, Language language, Links links) {
        return new Dossier(report, area, language, links);
    }

    public Report report() {
        return report;
    }

    /** The county's code; empty where the data has no counties. */
    public String area() {
        return area;
    }

    public List<Verdict> verdicts() {
        return verdicts;
    }

    /** The rows of a table of facts that are told of this county, in order. */
    public int[] rows(Table table) {
        return own.rows(table);
    }

    /** What verification found about this county. */
    List<Finding> findings() {
        return OwnFindings.of(report, own);
    }

    /** The standards that came to no verdict on it. */
    List<Unjudged> unjudged() {
        return report.unjudged().stream()
                .filter(each -> each.area().equals(area))
                .toList();
    }

    public boolean isTrial() {
        return !report.changes().isEmpty();
    }

    public Language language() {
        return speech.language();
    }

    Links links() {
        return links;
    }

    Speech speech() {
        return speech;
    }

    Registers registers() {
        return verdicts.get(0).measures().standard().registers();
    }

    public String countyName() {
        String name = report.areaNames().get(area);
        return name.isEmpty() ? area : name;
    }

    /** What stands on every page: whose document, which year, which version; and the mark of a trial. */
    String running() {
        String running = "%s  %s  %s"
                .formatted(
                        countyName(),
                        speech.years(report.year()),
                        speech.say("均衡 %s 测算", "computed by Junheng %s", report.version()));
        return isTrial() ? speech.say(Trial.MARK) + "  " + running : running;
    }

    synchronized Diagnosis diagnosis(Verdict verdict) {
        Standard standard = verdict.measures().standard();
        return diagnoses.computeIfAbsent(standard.id(), unused -> Diagnosis.of(verdict.measures(), area));
    }
}
