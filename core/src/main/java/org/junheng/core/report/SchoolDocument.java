package org.junheng.core.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.core.assess.ClauseVerdict;
import org.junheng.core.assess.StageWords;
import org.junheng.core.assess.Verdict;
import org.junheng.core.diagnose.Alike;
import org.junheng.core.diagnose.Peers;
import org.junheng.core.diagnose.SmallestChange;
import org.junheng.core.diagnose.StageDiagnosis;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.document.Document;
import org.junheng.core.measure.ClauseMeasure;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.Gap;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;

/**
 * One page for one school (一校一策): its values against thresholds, county and peers, what it lacks in real things, what it brings to
 * each spread, the clauses it fails; and for the inspectors' visit every reported figure with the cell it stands in.
 */
public final class SchoolDocument {

    private static final String SCHOOL = "school";

    private final Dossier dossier;
    private final Speech speech;
    private final String name;
    private final List<Place> places;

    /** A section of the school under one standard. */
    private record Place(Verdict verdict, StageMeasures stage, Alike alike, int section) {}

    private SchoolDocument(Dossier dossier, List<Place> places) {
        this.dossier = dossier;
        this.speech = dossier.speech();
        this.places = places;
        Place first = places.get(0);
        this.name = first.verdict.measures().name(first.stage, first.section);
    }

    /** One per school that enters the resource tests of any standard, made when it is its turn: all at once would fill the memory. */
    public static Stream<Document> of(Dossier dossier) {
        Map<String, List<Place>> schools = new LinkedHashMap<>();
        for (Verdict verdict : dossier.verdicts()) {
            for (StageMeasures stage : verdict.measures().stages(dossier.area())) {
                Alike alike = new Alike(verdict.measures(), stage);
                for (int section = 0;
                        section < stage.size() && !stage.indicators().isEmpty();
                        section++) {
                    schools.computeIfAbsent(code(stage, section), unused -> new ArrayList<>())
                            .add(new Place(verdict, stage, alike, section));
                }
            }
        }
        InspectionTable inspection = new InspectionTable(dossier);
        return List.copyOf(schools.entrySet()).stream()
                .map(school -> new SchoolDocument(dossier, school.getValue()).document(school.getKey(), inspection));
    }

    /** The code of the school a section belongs to; its key where schools have no codes. */
    private static String code(StageMeasures stage, int section) {
        Table table = stage.table();
        int row = stage.row(section);
        return table.has(SCHOOL) ? table.shown(row, SCHOOL) : String.join("-", table.key(row));
    }

    /** What its document tells of one school; empty where it enters no resource test. */
    static Optional<List<Block>> blocks(Dossier dossier, String code) {
        List<Place> places = new ArrayList<>();
        for (Verdict verdict : dossier.verdicts()) {
            for (StageMeasures stage : verdict.measures().stages(dossier.area())) {
                for (int section = 0;
                        section < stage.size() && !stage.indicators().isEmpty();
                        section++) {
                    if (code(stage, section).equals(code)) {
                        places.add(new Place(verdict, stage, new Alike(verdict.measures(), stage), section));
                    }
                }
            }
        }
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(new SchoolDocument(dossier, places)
                        .document(code, new InspectionTable(dossier))
                        .blocks());
    }

    private Document document(String code, InspectionTable inspection) {
        List<Block> blocks = new ArrayList<>();
        if (dossier.isTrial()) {
            blocks.addAll(CountyDocument.trial(speech, dossier.report().changes()));
        }
        boolean anyLine = places.stream().anyMatch(SchoolDocument::setsLines);
        for (Verdict verdict : dossier.verdicts()) {
            // a standard that sets no line for a school says little on a school's own page
            List<Place> here = places.stream()
                    .filter(place -> place.verdict == verdict && (setsLines(place) || !anyLine))
                    .toList();
            if (!here.isEmpty()) {
                blocks.add(new Block.Heading(
                        1, speech.say(verdict.measures().standard().name())));
                here.forEach(place -> section(blocks, place));
                duties(blocks, verdict, code);
            }
        }
        blocks.add(new Block.Heading(
                1, speech.say("入校核查：每个数在哪、看什么", "The inspectors' visit: where each figure is, what to look at")));
        blocks.add(inspection.of(code));
        return new Document(
                "schools/school-" + code.replaceAll("[^\\p{L}\\p{N}-]", "_"),
                speech.language(),
                name,
                dossier.running(),
                false,
                blocks);
    }

    private void section(List<Block> blocks, Place place) {
        StageMeasures stage = place.stage;
        blocks.add(new Block.Heading(
                2,
                speech.say(
                        "%s  %s 名学生",
                        "%s  %s students",
                        StageWords.of(dossier.registers(), stage.stage()),
                        speech.number(stage.students(place.section), 0))));
        blocks.add(new Block.Paragraph(Block.Voice.LEAD, answer(place)));
        Peers peers = place.alike.peers(place.section);
        StageDiagnosis diagnosis =
                dossier.diagnosis(place.verdict).stage(stage.stage()).orElseThrow();
        List<List<Cell>> rows = new ArrayList<>();
        for (StageDiagnosis.OfIndicator each : diagnosis.indicators()) {
            rows.add(row(place, each, peers));
        }
        blocks.add(new Block.Grid(
                peers.sections().isEmpty()
                        ? ""
                        : speech.say(
                                "同类学校 %d 所：%s",
                                "%d alike: %s",
                                peers.sections().size(),
                                speech.list(peers.sections().stream()
                                        .map(peer -> place.verdict.measures().name(stage, peer))
                                        .toList())),
                List.of(List.of(
                        speech.cell("指标", "Indicator"),
                        speech.cell("单位", "Unit"),
                        speech.cell("本校", "School"),
                        speech.cell("达标线", "Threshold"),
                        speech.cell("结论", "Result"),
                        speech.cell("全县", "County"),
                        speech.cell("同类居中", "Peers"),
                        speech.cell("占差异%", "Of spread, %"),
                        speech.cell("缺多少", "Lacking"))),
                rows));
    }

    private static boolean setsLines(Place place) {
        return place.stage.indicators().stream()
                .anyMatch(each -> each.threshold().isPresent());
    }

    private String answer(Place place) {
        List<String> below = new ArrayList<>();
        for (IndicatorMeasures each : place.stage.indicators()) {
            if (each.meets(place.section) == Decision.NOT_MET) {
                below.add(speech.say(each.indicator().shortName()) + gap(place, each));
            }
        }
        if (!setsLines(place)) {
            return speech.say("这部标准不逐校设线，只看校际差异。", "This standard sets no line for a school, only for the spread.");
        }
        return below.isEmpty()
                ? speech.say("各项都不低于达标线。", "Nothing is below its threshold.")
                : speech.say("低于达标线 %d 项：%s。", "%d below the threshold: %s.", below.size(), speech.list(below));
    }

    private String gap(Place place, IndicatorMeasures each) {
        return Gap.of(place.stage, place.section, each, dossier.registers())
                .map(gap -> speech.say(
                        " 缺 %s %s",
                        " lacks %s %s", speech.grouped(gap.amount()), gap.unit().name()))
                .orElse("");
    }

    private List<Cell> row(Place place, StageDiagnosis.OfIndicator each, Peers peers) {
        IndicatorMeasures measured = each.measured();
        int digits = measured.indicator().digits();
        Decision meets = measured.meets(place.section);
        Cell.Tone tone = meets == Decision.NOT_MET ? Cell.Tone.BELOW : Cell.Tone.PLAIN;
        String spread = dossier.links().spread(place.verdict, place.stage, measured.indicator());
        return List.of(
                speech.cell(measured.indicator().name()),
                speech.cell(measured.indicator().unit()),
                speech.figure(measured.value(place.section), digits)
                        .toned(tone)
                        .explainedAt(
                                dossier.links().value(place.verdict, place.stage, place.section, measured.indicator())),
                measured.threshold()
                        .map(line -> speech.figure(line)
                                .explainedAt(dossier.links().rule(place.verdict, measured.indicator())))
                        .orElse(Cell.of("—")),
                measured.threshold().isEmpty() ? Cell.of("—") : Cell.of(speech.say(meets.words()), tone),
                speech.figure(measured.spread().mean(), digits).explainedAt(spread),
                speech.figure(peers.middle(measured).orElse(Double.NaN), digits).explainedAt(spread),
                speech.figure(each.share(place.section) * 100, 1).explainedAt(spread),
                Cell.of(lacks(place, each)));
    }

    /** What would bring the school to its line, and what would bring the county to its limit. */
    private String lacks(Place place, StageDiagnosis.OfIndicator each) {
        List<String> parts = new ArrayList<>();
        Gap.of(place.stage, place.section, each.measured(), dossier.registers())
                .ifPresent(gap -> parts.add("%s %s"
                        .formatted(
                                speech.grouped(gap.amount()),
                                speech.say(gap.unit().name()))));
        for (SmallestChange change : each.raising()) {
            if (change.section() == place.section) {
                parts.add(speech.say(
                        "再增 %s %s，全县差异系数到限",
                        "%s %s more would bring the county's spread to its limit",
                        speech.grouped(change.amount()),
                        change.unit().name()));
            }
        }
        return String.join(speech.say("；", "; "), parts);
    }

    /** The clauses that name this school. */
    private void duties(List<Block> blocks, Verdict verdict, String code) {
        List<String> lines = new ArrayList<>();
        for (ClauseVerdict each : verdict.clauses()) {
            if (!each.clause().block().isResources()) {
                if (names(verdict, each.measured().failing(), code)) {
                    lines.add(line(each, speech.say("未达标", "not met")));
                }
                if (names(verdict, each.measured().open(), code)) {
                    lines.add(line(each, speech.say("待定", "open")));
                }
            }
        }
        if (!lines.isEmpty()) {
            blocks.add(new Block.Items(lines));
        }
    }

    /** By its code: two schools may have one name. */
    private static boolean names(Verdict verdict, List<ClauseMeasure.Item> items, String code) {
        Facts facts = verdict.measures().facts();
        for (ClauseMeasure.Item item : items) {
            boolean isRow = facts.has(item.register()) && item.row() >= 0;
            if (isRow && facts.table(item.register()).shown(item.row(), SCHOOL).equals(code)) {
                return true;
            }
        }
        return false;
    }

    private String line(ClauseVerdict clause, String what) {
        return speech.say("%s：%s", "%s: %s", what, clause.clause().name());
    }
}
