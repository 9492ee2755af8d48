package org.junheng.core.report;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.assess.Verdict;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.document.Document;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.model.Finding;
import org.junheng.core.model.Place;
import org.junheng.core.standard.Standard;
import org.junheng.core.trial.Change;
import org.junheng.core.trial.Trial;

/** The whole report on one county (全县报告): answer, picture, schools, clauses, findings; every number opens to its cell. */
public final class CountyDocument {

    /** Findings are listed to this many; all of them stand in the marked workbooks of {@code junheng verify --mark}. */
    private static final int MOST_FINDINGS = 2 * 100;

    private final Dossier dossier;
    private final Speech speech;
    private final List<Block> blocks = new ArrayList<>();

    private CountyDocument(Dossier dossier) {
        this.dossier = dossier;
        this.speech = dossier.speech();
    }

    public static Document of(Dossier dossier) {
        CountyDocument county = new CountyDocument(dossier);
        county.write();
        return new Document(
                "report",
                dossier.speech().language(),
                dossier.speech()
                        .say(
                                "%s %s 义务教育均衡报告",
                                "%s, %s: balance of compulsory education",
                                dossier.countyName(),
                                dossier.speech().years(dossier.report().year())),
                dossier.running(),
                false,
                county.blocks);
    }

    private void write() {
        if (dossier.isTrial()) {
            trial(speech, dossier.report().changes()).forEach(blocks::add);
        }
        answers();
        dossier.verdicts().forEach(this::verdict);
        findings();
        inputs();
    }

    /** What everybody wants to know first, each line leading to its reasons. */
    private void answers() {
        List<String> lines = new ArrayList<>();
        List<String> links = new ArrayList<>();
        for (Verdict verdict : dossier.verdicts()) {
            Standard standard = verdict.measures().standard();
            lines.add(speech.say(
                    "%s：%s", "%s: %s", standard.name(), verdict.whole().words()));
            links.add(standard.id());
        }
        for (Unjudged each : dossier.unjudged()) {
            lines.add(speech.say(each.sentence()));
            links.add("");
        }
        lines.add(speech.say(
                "核验发现 %d 条", "%d findings of verification", dossier.findings().size()));
        links.add("findings");
        blocks.add(new Block.Items(lines, links));
    }

    /** The mark of a trial and what was set, on top of everything. */
    static List<Block> trial(Speech speech, List<Change> changes) {
        List<String> lines = changes.stream()
                .map(change -> speech.say(
                        "%s %s：%s → %s",
                        "%s %s: %s → %s",
                        change.whose(),
                        change.field().name(),
                        change.before().isEmpty() ? "—" : change.before(),
                        change.after().isEmpty() ? "—" : change.after()))
                .toList();
        return List.of(new Block.Paragraph(Block.Voice.WARNING, speech.say(Trial.MARK)), new Block.Items(lines));
    }

    private void verdict(Verdict verdict) {
        Standard standard = verdict.measures().standard();
        blocks.add(new Block.Heading(
                1,
                "%s %s"
                        .formatted(speech.say(standard.name()), standard.number())
                        .strip(),
                standard.id()));
        if (VerdictSentence.hasResources(verdict)) {
            blocks.add(new Block.Paragraph(Block.Voice.LEAD, speech.say(VerdictSentence.resources(verdict))));
        }
        blocks.add(new Block.Paragraph(Block.Voice.LEAD, speech.say(VerdictSentence.whole(verdict))));
        verdict.eligibility()
                .ifPresent(outcome -> blocks.add(new Block.Paragraph(
                        Block.Voice.COMPUTED, speech.say("资格：%s。", "Eligibility: %s.", outcome.words()))));
        for (StageMeasures stage : verdict.measures().stages(dossier.area())) {
            if (!stage.indicators().isEmpty()) {
                blocks.addAll(new StageChapter(dossier, verdict, stage).blocks());
            }
        }
        blocks.addAll(new ClauseChapter(dossier, verdict).blocks());
        blocks.addAll(new SourceChapter(dossier, verdict).blocks());
        long citations = standard.uncheckedCitations();
        if (citations > 0) {
            blocks.add(new Block.Paragraph(
                    Block.Voice.NOTE,
                    speech.say(
                            "条文出处有 %d 处尚未与原文核对。",
                            "%d citations are not yet checked against the official text.", citations)));
        }
    }

    private void findings() {
        List<Finding> findings = dossier.findings();
        blocks.add(new Block.Heading(1, speech.say("核验", "Verification"), "findings"));
        if (findings.isEmpty()) {
            blocks.add(new Block.Paragraph(Block.Voice.COMPUTED, speech.say("没有发现错误和疑点。", "No errors, no queries.")));
            return;
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Finding each : findings.subList(0, Math.min(MOST_FINDINGS, findings.size()))) {
            boolean isError = each.level() == Finding.Level.ERROR;
            rows.add(List.of(
                    Cell.of(level(each.level()), isError ? Cell.Tone.BELOW : Cell.Tone.PLAIN),
                    Cell.of(each.places().isEmpty() ? "" : where(each.places())),
                    speech.cell(each.message()),
                    Cell.of(each.explanation())));
        }
        blocks.add(new Block.Grid(
                speech.say("共 %d 条", "%d in all", findings.size()),
                List.of(List.of(
                        speech.cell("级别", "Level"),
                        speech.cell("在哪", "Where"),
                        speech.cell("什么", "What"),
                        speech.cell("说明", "Explanation"))),
                rows));
    }

    private String level(Finding.Level level) {
        return switch (level) {
            case ERROR -> speech.say("错误", "error");
            case QUERY -> speech.say("疑点", "query");
            case NOTE -> speech.say("提示", "note");
        };
    }

    private String where(List<Place> places) {
        String first = SourceChapter.place(speech, places.get(0));
        return places.size() == 1 ? first : speech.say("%s 等 %d 格", "%s and others, %d cells", first, places.size());
    }

    private void inputs() {
        blocks.add(new Block.Heading(1, speech.say("根据哪些文件", "What it rests on"), "inputs"));
        List<List<Cell>> rows = new ArrayList<>();
        for (Report.Input input : dossier.report().inputs()) {
            rows.add(List.of(
                    Cell.of(input.name()),
                    speech.figure(input.cells(), 0),
                    speech.figure(input.bytes(), 0),
                    Cell.of(input.sha256())));
        }
        dossier.report()
                .digests()
                .forEach((name, digest) -> rows.add(List.of(Cell.of(name), Cell.of(""), Cell.of(""), Cell.of(digest))));
        blocks.add(new Block.Grid(
                "",
                List.of(List.of(
                        speech.cell("文件", "File"),
                        speech.cell("有数的格", "Cells"),
                        speech.cell("字节", "Bytes"),
                        Cell.of("SHA-256"))),
                rows));
    }
}
