package org.junheng.core.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junheng.core.assess.StageWords;
import org.junheng.core.diagnose.Alike;
import org.junheng.core.diagnose.Diagnosis;
import org.junheng.core.diagnose.Peers;
import org.junheng.core.diagnose.SmallestChange;
import org.junheng.core.diagnose.StageDiagnosis;
import org.junheng.core.measure.Gap;
import org.junheng.core.text.Language;

/** One school on a terminal: its values beside the threshold, the county's and its peers', what it lacks, what it makes of each spread. */
public final class SchoolText {

    private final Diagnosis diagnosis;
    private final Speech speech;

    private SchoolText(Diagnosis diagnosis, Speech speech) {
        this.diagnosis = diagnosis;
        this.speech = speech;
    }

    /** @param school its name or the code it is known by; empty text where no county has it */
    public static String of(List<Diagnosis> diagnoses, String school, Language language) {
        StringBuilder text = new StringBuilder();
        for (Diagnosis diagnosis : diagnoses) {
            SchoolText one = new SchoolText(diagnosis, new Speech(language));
            for (StageDiagnosis stage : diagnosis.stages()) {
                for (int section = 0; section < stage.stage().size(); section++) {
                    int row = stage.stage().row(section);
                    if (one.name(stage, section).equals(school)
                            || stage.stage().table().key(row).contains(school)) {
                        text.append(one.section(stage, section));
                    }
                }
            }
        }
        return text.toString();
    }

    private String section(StageDiagnosis stage, int section) {
        Peers peers = new Alike(diagnosis.measures(), stage.stage()).peers(section);
        String[] head = {
            speech.say("指标", "indicator"),
            speech.say("单位", "unit"),
            speech.say("本校", "school"),
            speech.say("达标线", "threshold"),
            speech.say("全县", "county"),
            speech.say("同类居中", "peers' middle"),
            speech.say("占方差", "of variance"),
            speech.say("缺什么", "what is lacking")
        };
        TextTable table = new TextTable(0, 1, head.length - 1).row(head);
        for (StageDiagnosis.OfIndicator each : stage.indicators()) {
            table.row(row(stage, each, section, peers));
        }
        double students = stage.stage().students(section);
        return speech.say(
                        "%s  %s  %s 名学生；同类学校 %d 所\n",
                        "%s  %s  %s students; %d peers\n",
                        name(stage, section),
                        StageWords.of(
                                diagnosis.measures().standard().registers(),
                                stage.stage().stage()),
                        speech.number(students, 0),
                        peers.sections().size())
                + table.text("  ");
    }

    private String[] row(StageDiagnosis stage, StageDiagnosis.OfIndicator each, int section, Peers peers) {
        int digits = each.measured().indicator().digits();
        double share = each.share(section) * 100;
        return new String[] {
            speech.say(each.measured().indicator().shortName()),
            speech.say(each.measured().indicator().unit()),
            speech.number(each.measured().value(section), digits),
            each.measured().threshold().map(BigDecimal::toPlainString).orElse("—"),
            speech.number(each.measured().spread().mean(), digits),
            speech.number(peers.middle(each.measured()).orElse(Double.NaN), digits),
            Double.isNaN(share) ? "—" : speech.number(share, 0) + "%",
            lacks(stage, each, section)
        };
    }

    private String lacks(StageDiagnosis stage, StageDiagnosis.OfIndicator each, int section) {
        List<String> parts = new ArrayList<>();
        Gap.of(
                        stage.stage(),
                        section,
                        each.measured(),
                        diagnosis.measures().standard().registers())
                .ifPresent(gap -> parts.add(speech.say(
                        "到达标线差 %s %s",
                        "%s %s short of the threshold",
                        speech.grouped(gap.amount()),
                        gap.unit().name())));
        for (SmallestChange change : each.raising()) {
            if (change.section() == section) {
                parts.add(speech.say(
                        "增加 %s %s可使全县差异系数到限",
                        "%s %s more would bring the county's spread to its limit",
                        speech.grouped(change.amount()),
                        change.unit().name()));
            }
        }
        return String.join(speech.say("；", "; "), parts);
    }

    private String name(StageDiagnosis stage, int section) {
        return diagnosis.measures().name(stage.stage(), section);
    }
}
