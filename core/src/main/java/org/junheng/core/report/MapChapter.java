package org.junheng.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.core.assess.StageWords;
import org.junheng.core.assess.Verdict;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.document.Dots;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.Derivations;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.text.Words;

/** Where schools and students are (地图): a mark per school, no base map needed; the same as a table. */
public final class MapChapter {

    private static final String LONGITUDE = "longitude";
    private static final String LATITUDE = "latitude";
    private static final int DIGITS = 4;
    private static final double WHOLE = 100;

    private final Dossier dossier;
    private final Speech speech;
    private final Verdict verdict;
    private final StageMeasures stage;
    private final Optional<IndicatorMeasures> layer;
    private final Derivations derivations;

    private MapChapter(Dossier dossier, Verdict verdict, StageMeasures stage, Optional<IndicatorMeasures> layer) {
        this.dossier = dossier;
        this.speech = dossier.speech();
        this.verdict = verdict;
        this.stage = stage;
        this.layer = layer;
        this.derivations = verdict.measures().derivations();
    }

    /**
     * The schools of one stage.
     *
     * @param layer the indicator whose line marks are held against; empty for students alone
     * @param kilometres radius of the circle around each school; 0 for none
     * @param outlines of the county, as it handed them in
     */
    public static List<Block> of(
            Dossier dossier,
            Verdict verdict,
            StageMeasures stage,
            Optional<IndicatorMeasures> layer,
            double kilometres,
            List<double[][]> outlines) {
        return new MapChapter(dossier, verdict, stage, layer).blocks(kilometres, outlines);
    }

    private List<Block> blocks(double kilometres, List<double[][]> outlines) {
        List<Dots.Dot> dots = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        int nowhere = 0;
        for (int section = 0; section < stage.size(); section++) {
            double longitude = figure(section, LONGITUDE);
            double latitude = figure(section, LATITUDE);
            boolean isPlaced = !Double.isNaN(longitude) && !Double.isNaN(latitude);
            nowhere += isPlaced ? 0 : 1;
            if (isPlaced) {
                dots.add(dot(section, longitude, latitude, kilometres));
            }
            rows.add(row(section, longitude, latitude));
        }
        List<Block> blocks = new ArrayList<>();
        String schools = speech.say(Words.many(stage.size(), "%d 校", "%d school", "%d schools"));
        if (dots.isEmpty()) {
            blocks.add(
                    new Block.Paragraph(
                            Block.Voice.LEAD,
                            speech.say(
                                    "这些学校都没有填经度和纬度，画不出点图；在《学校》表里填上就有。",
                                    "No school here has a longitude and latitude; fill them in on the form of the school and the map is drawn.")));
        } else {
            blocks.add(new Block.Picture(
                    new Dots(speech.first(title()), speech.say("公里", "km"), outlines, dots),
                    speech.say(
                            "每个标记一所学校，按经纬度放，上北下南，越大学生越多；三角是所选指标没到线的。圆圈是以学校为心的直线距离，不是路程。",
                            "Each mark is a school by longitude and latitude, north above, the larger the more students; triangles are below the line of the indicator chosen. Circles are straight distances, not ways."),
                    speech.say(
                            "n = %s，其中 %d 校没有经纬度。不含底图。%s。",
                            "n = %s, %d of them without coordinates. No base map. %s.",
                            schools,
                            nowhere,
                            dossier.running()),
                    List.of(new Block.Opening(
                            schools, dossier.links().counted(verdict, Counted.SCHOOLS, stage.stage(), ""))),
                    Optional.empty()));
        }
        List<Cell> head = new ArrayList<>(List.of(
                speech.cell("学校", "School"),
                speech.cell("学生", "Students"),
                speech.cell("经度", "Longitude"),
                speech.cell("纬度", "Latitude")));
        layer.ifPresent(each -> {
            head.add(speech.cell(each.indicator().name()));
            head.add(speech.cell("结论", "Result"));
        });
        blocks.add(new Block.Grid(speech.say("同样的数，列成表", "The same as a table"), List.of(head), rows));
        return blocks;
    }

    private String title() {
        String name = speech.say(StageWords.of(dossier.registers(), stage.stage()));
        return layer.map(each -> speech.say(
                        "%s %s：%d 校没到线",
                        "%s, %s: %d schools below", name, each.indicator().shortName(), each.failing()))
                .orElseGet(() -> speech.say(
                        "%s %d 校，%s 名学生",
                        "%s: %d schools, %s students", name, stage.size(), StageSentences.students(stage, speech)));
    }

    private Dots.Dot dot(int section, double longitude, double latitude, double kilometres) {
        String name = verdict.measures().name(stage, section);
        boolean isBelow =
                layer.filter(each -> each.meets(section) == Decision.NOT_MET).isPresent();
        String value = layer.map(each -> " "
                        + speech.number(each.value(section), each.indicator().digits()))
                .orElse("");
        return new Dots.Dot(
                name,
                dossier.links().school(stage, section),
                name + " " + speech.number(stage.students(section), 0) + speech.say(" 人", " students") + value,
                longitude,
                latitude,
                Double.isNaN(stage.students(section)) ? 0 : stage.students(section),
                kilometres,
                isBelow);
    }

    private List<Cell> row(int section, double longitude, double latitude) {
        List<Cell> row = new ArrayList<>(List.of(
                Cell.of(verdict.measures().name(stage, section))
                        .explainedAt(dossier.links().school(stage, section)),
                speech.figure(stage.students(section), 0)
                        .explainedAt(dossier.links().counted(verdict, Counted.SCHOOLS, stage.stage(), "")),
                speech.figure(longitude, DIGITS),
                speech.figure(latitude, DIGITS)));
        layer.ifPresent(each -> {
            boolean isBelow = each.meets(section) == Decision.NOT_MET;
            Cell.Tone tone = isBelow ? Cell.Tone.BELOW : Cell.Tone.PLAIN;
            row.add(speech.figure(each.value(section), each.indicator().digits())
                    .toned(tone)
                    .explainedAt(dossier.links().value(verdict, stage, section, each.indicator())));
            row.add(Cell.of(
                    (isBelow ? "▲ " : "") + speech.say(each.meets(section).words()), tone));
        });
        return row;
    }

    /** A figure of the school of a section in the year judged; NaN where there is none. */
    private double figure(int section, String field) {
        return derivations
                .source(stage, section, field)
                .filter(Derivations.Source::isThere)
                .map(source -> verdict.measures()
                        .facts()
                        .table(source.register())
                        .column(field)
                        .number(source.row()))
                .orElse(Double.NaN);
    }
}
