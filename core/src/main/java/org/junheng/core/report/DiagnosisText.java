package org.junheng.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junheng.core.assess.StageWords;
import org.junheng.core.diagnose.Contribution;
import org.junheng.core.diagnose.Diagnosis;
import org.junheng.core.diagnose.SmallestChange;
import org.junheng.core.diagnose.Split;
import org.junheng.core.diagnose.StageDiagnosis;
import org.junheng.core.diagnose.Together;
import org.junheng.core.diagnose.Trend;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.Shown;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;

/** A diagnosis on a terminal: what stands in the way in a sentence, then who makes it, what is lacking, what changed. */
public final class DiagnosisText {

    /** Makers of a spread are told of until they explain this share of it, and no more than a few. */
    private static final double MOST = 1 / 2d;

    private static final int FEW = 3;

    private final Diagnosis diagnosis;
    private final Speech speech;
    private final StringBuilder text = new StringBuilder();

    private DiagnosisText(Diagnosis diagnosis, Speech speech) {
        this.diagnosis = diagnosis;
        this.speech = speech;
    }

    /** @param areaNames code → name */
    public static String of(List<Diagnosis> diagnoses, Map<String, String> areaNames, Language language) {
        Speech speech = new Speech(language);
        StringBuilder all = new StringBuilder();
        for (Diagnosis diagnosis : diagnoses) {
            DiagnosisText one = new DiagnosisText(diagnosis, speech);
            one.headline(areaNames.getOrDefault(diagnosis.area(), diagnosis.area()));
            diagnosis.stages().forEach(one::stage);
            String fragile = FragileText.of(
                    diagnosis.fragility(),
                    diagnosis.measures().standard().registers(),
                    areaNames.getOrDefault(diagnosis.area(), diagnosis.area()),
                    speech);
            one.text.append(fragile.isEmpty() ? "" : "\n").append(fragile);
            all.append(all.isEmpty() ? "" : "\n").append(one.text);
        }
        return all.toString();
    }

    private void headline(String area) {
        int year = diagnosis.measures().year();
        line(
                "%s  %s  %s",
                area,
                speech.years(year),
                speech.say(diagnosis.measures().standard().name()));
        List<String> parts = new ArrayList<>();
        for (StageDiagnosis stage : diagnosis.stages()) {
            long over = stage.indicators().stream()
                    .filter(each -> each.measured().within() == Decision.NOT_MET)
                    .count();
            long below = stage.indicators().stream()
                    .filter(each -> each.measured().failing() > 0)
                    .count();
            if (over + below > 0) {
                parts.add(speech.say(
                        "%s差异系数超限 %d 项、有学校低于达标线 %d 项",
                        "%s: %d coefficients of variation over their limit, %d indicators with schools below the threshold",
                        name(stage),
                        over,
                        below));
            }
        }
        line(
                "%s",
                parts.isEmpty()
                        ? speech.say(
                                "没有拦路的差异系数，也没有学校低于达标线。",
                                "Nothing stands in the way: no spread over its limit, no school below a threshold.")
                        : speech.say(
                                "拦在路上的：%s。", "What stands in the way: %s.", String.join(speech.say("；", "; "), parts)));
    }

    private Words name(StageDiagnosis stage) {
        return StageWords.of(
                diagnosis.measures().standard().registers(), stage.stage().stage());
    }

    private void stage(StageDiagnosis stage) {
        if (stage.indicators().isEmpty()) {
            return;
        }
        line("");
        line(speech.say(
                "━━ %s  %d 校", "━━ %s  %d schools", name(stage), stage.stage().size()));
        causes(stage);
        lacking(stage);
        splits(stage);
        trend(stage);
        together(stage);
    }

    /** Who makes each spread: all indicators, those over their limit with the least that would do. */
    private void causes(StageDiagnosis stage) {
        line(speech.say(
                "差异从哪来（占方差的份额；▲高于、▼低于全县值）",
                "Where the spread comes from (share of the variance; ▲ above, ▼ below the mean)"));
        TextTable table = new TextTable(0, 2);
        for (StageDiagnosis.OfIndicator each : stage.indicators()) {
            table.row(
                    shortName(each),
                    speech.number(each.measured().spread().cv(), Shown.CV_DIGITS)
                            + (each.measured().within() == Decision.NOT_MET ? " ✗" : ""),
                    makers(stage, each));
        }
        text.append(table.text("  "));
        for (StageDiagnosis.OfIndicator each : stage.indicators()) {
            if (each.measured().within() == Decision.NOT_MET) {
                line("  ✗ %s", remedy(stage, each));
            }
        }
    }

    private String makers(StageDiagnosis stage, StageDiagnosis.OfIndicator indicator) {
        List<String> parts = new ArrayList<>();
        for (Contribution each : indicator.makers(MOST).stream().limit(FEW).toList()) {
            String side = each.side() == Contribution.Side.ABOVE ? "▲" : "▼";
            parts.add(side + school(stage, each.section()) + " " + percent(each.share()));
        }
        return parts.isEmpty() ? "—" : String.join(speech.say("，", ", "), parts);
    }

    private String remedy(StageDiagnosis stage, StageDiagnosis.OfIndicator each) {
        String limit = each.measured().limit().orElseThrow().toPlainString();
        if (each.raising().isEmpty()) {
            return speech.say(
                    "%s：只改一所学校到不了限值 %s，要几所一起改",
                    "%s: no single school can bring it to its limit %s, several must change", shortName(each), limit);
        }
        SmallestChange least = each.raising().get(0);
        return speech.say(
                "%s：%s增加 %s %s（到 %s），差异系数即到 %s，不超过 %s",
                "%s: %s with %s %s more (to %s) brings it to %s, within %s",
                shortName(each),
                school(stage, least.section()),
                speech.grouped(least.amount()),
                least.unit().name(),
                speech.number(least.value(), each.measured().indicator().digits()),
                speech.number(least.cv(), Shown.CV_DIGITS),
                limit);
    }

    private void lacking(StageDiagnosis stage) {
        TextTable table = new TextTable(0, 2);
        boolean any = false;
        for (StageDiagnosis.OfIndicator each : stage.indicators()) {
            if (each.lack().total().isPresent()) {
                any = true;
                List<String> schools = each.lack().schools().stream()
                        .map(at -> school(stage, at.section()) + " "
                                + speech.grouped(at.gap().amount()))
                        .toList();
                table.row(
                        shortName(each),
                        speech.say(
                                "共缺 %s %s",
                                "%s %s in all",
                                speech.grouped(each.lack().total().get().amount()),
                                each.lack().total().get().unit().name()),
                        speech.say("%d 校：%s", "%d schools: %s", schools.size(), first(schools)));
            }
        }
        if (any) {
            line(speech.say("低于达标线的学校缺多少", "What schools below their threshold lack"));
            text.append(table.text("  "));
        }
    }

    private String first(List<String> all) {
        String told = String.join(speech.say("，", ", "), all.subList(0, Math.min(FEW, all.size())));
        return all.size() > FEW ? told + speech.say(" 等", " and others") : told;
    }

    /** How much lies between groups: the larger it is, the more a measure for one group would help. */
    private void splits(StageDiagnosis stage) {
        List<Split> fields = stage.indicators().get(0).splits();
        if (fields.isEmpty()) {
            return;
        }
        line(speech.say("组与组之间占方差的份额（其余在组内）", "Share of the variance between groups (the rest lies inside them)"));
        TextTable table = new TextTable(0);
        List<String> head = new ArrayList<>(List.of(speech.say("指标", "indicator")));
        fields.forEach(each -> head.add(speech.say(each.field().name())));
        table.row(head.toArray(String[]::new));
        for (StageDiagnosis.OfIndicator each : stage.indicators()) {
            List<String> row = new ArrayList<>(List.of(shortName(each)));
            for (Split field : fields) {
                row.add(each.splits().stream()
                        .filter(split -> split.field().equals(field.field()))
                        .findFirst()
                        .map(split -> percent(split.parts().varianceBetweenShare()))
                        .orElse("—"));
            }
            table.row(row.toArray(String[]::new));
        }
        text.append(table.text("  "));
    }

    private void trend(StageDiagnosis stage) {
        List<Trend.Year> years =
                diagnosis.trend(stage, stage.indicators().get(0)).years();
        if (years.size() < 2) {
            return;
        }
        line(speech.say("历年差异系数（低于达标线的校数）", "Coefficients of variation over the years (schools below the threshold)"));
        TextTable table = new TextTable(0);
        List<String> head = new ArrayList<>(List.of(speech.say("指标", "indicator")));
        years.forEach(each -> head.add(String.valueOf(each.year())));
        table.row(head.toArray(String[]::new));
        for (StageDiagnosis.OfIndicator each : stage.indicators()) {
            List<String> row = new ArrayList<>(List.of(shortName(each)));
            for (Trend.Year year : diagnosis.trend(stage, each).years()) {
                row.add(speech.number(year.spread().cv(), Shown.CV_DIGITS)
                        + (each.measured().threshold().isPresent() ? " (" + year.failing() + ")" : ""));
            }
            table.row(row.toArray(String[]::new));
        }
        text.append(table.text("  "));
    }

    private void together(StageDiagnosis stage) {
        if (!stage.together().isEmpty()) {
            line(speech.say("几项一起低于达标线的学校", "Schools below several thresholds at once"));
        }
        for (Together each : stage.together()) {
            line(
                    "  %s：%s",
                    String.join(
                            speech.say("、", ", "),
                            each.indicators().stream()
                                    .map(indicator -> speech.say(indicator.shortName()))
                                    .toList()),
                    String.join(
                            speech.say("、", ", "),
                            each.sections().stream()
                                    .map(section -> school(stage, section))
                                    .toList()));
        }
    }

    private String shortName(StageDiagnosis.OfIndicator each) {
        return speech.say(each.measured().indicator().shortName());
    }

    private String school(StageDiagnosis stage, int section) {
        return diagnosis.measures().name(stage.stage(), section);
    }

    private String percent(double share) {
        return speech.number(share * 100, 0) + "%";
    }

    private void line(String format, Object... arguments) {
        text.append(String.format(java.util.Locale.ROOT, format, arguments)).append('\n');
    }
}
