package org.junheng.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.core.assess.ClauseVerdict;
import org.junheng.core.assess.Judgement;
import org.junheng.core.assess.StageWords;
import org.junheng.core.assess.Verdict;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.document.Document;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.standard.ApplicationForm;
import org.junheng.core.standard.Standard;

/**
 * The county's report on its self-assessment (自评报告) in its usual order: the county, what was done, item by item, what is wrong,
 * what comes next, annexes. Computed sentences are marked as such; what people must write stands in brackets.
 */
public final class SelfAssessmentDocument {

    private static final String[] NUMERALS = {"一", "二", "三", "四", "五", "六", "七", "八"};

    private final Dossier dossier;
    private final Speech speech;
    private final Verdict verdict;
    private final Standard standard;
    private final List<Block> blocks = new ArrayList<>();
    private int chapters;

    private SelfAssessmentDocument(Dossier dossier, Verdict verdict) {
        this.dossier = dossier;
        this.speech = dossier.speech();
        this.verdict = verdict;
        this.standard = verdict.measures().standard();
    }

    /** One per standard that is applied for. */
    public static List<Document> of(Dossier dossier) {
        return dossier.verdicts().stream()
                .filter(verdict -> verdict.measures().standard().application().isPresent())
                .map(verdict -> new SelfAssessmentDocument(dossier, verdict).document())
                .toList();
    }

    private Document document() {
        if (dossier.isTrial()) {
            blocks.addAll(CountyDocument.trial(speech, dossier.report().changes()));
        }
        blocks.add(
                new Block.Paragraph(
                        Block.Voice.NOTE,
                        speech.say(
                                "灰底的句子由数据算出，与申报表一致，请勿改动数字；【】里的请填写后去掉括号。",
                                "Shaded sentences are computed and agree with the application form: leave their numbers alone. What stands in 【】 is yours to write.")));
        county();
        chapter("主要做法与成效", "What was done, and what came of it");
        prose(
                "组织领导、经费投入、学校建设、教师队伍、教育质量等方面的做法和成效",
                "leadership, funds, schools, teachers, quality: what was done and what came of it");
        items();
        problems();
        chapter("巩固提升规划", "What comes next");
        prose("巩固提升的目标、措施、责任单位", "aims, measures, who is responsible");
        blocks.addAll(Timetable.of(speech, verdict));
        annexes();
        return new Document(
                "self-assessment-" + standard.id(),
                speech.language(),
                speech.say("%s%s自评报告", "%s: self-assessment, %s", dossier.countyName(), standard.name()),
                dossier.running(),
                false,
                blocks);
    }

    private void chapter(String zh, String en) {
        chapters++;
        blocks.add(new Block.Heading(
                1, speech.say(NUMERALS[chapters - 1] + "、" + zh, String.valueOf(chapters) + ". " + en)));
    }

    private void section(int number, String text) {
        blocks.add(new Block.Heading(2, speech.say("（" + NUMERALS[number] + "）", "") + text));
    }

    private void computed(String text) {
        blocks.add(new Block.Paragraph(Block.Voice.COMPUTED, text));
    }

    private void prose(String zh, String en) {
        blocks.add(new Block.Paragraph(Block.Voice.PROSE, speech.say("请填写：" + zh, "to be written: " + en)));
    }

    /** The county in figures: those of the first table of the application form. */
    private void county() {
        chapter("县域概况", "The county");
        ApplicationForm form = standard.application().orElseThrow();
        FormLines lines = new FormLines(speech, verdict.measures(), dossier.area());
        Optional<ApplicationForm.Sheet> basics = form.tables().stream()
                .filter(table -> table.over() == ApplicationForm.Over.COUNTY)
                .findFirst();
        basics.ifPresent(table -> {
            List<String> parts = new ArrayList<>();
            for (ApplicationForm.Item item : table.items()) {
                Cell cell = lines.cell(item, lines.county());
                if (cell.number() != null) {
                    parts.add(item.name() + " " + cell.text() + " " + item.unit());
                }
            }
            computed(dossier.countyName()
                    + speech.say("：", ": ")
                    + String.join(speech.say("，", ", "), parts)
                    + speech.say("。", "."));
        });
        for (StageMeasures stage : verdict.measures().stages(dossier.area())) {
            computed(speech.say(
                    "参加资源配置测算的%s %d 校。",
                    "%s: %d schools enter the resource tests.",
                    StageWords.of(dossier.registers(), stage.stage()),
                    stage.size()));
        }
        prose("区域面积、历史沿革、教育概况等", "area, history, schooling at large");
    }

    /** Every block of the standard, item by item. */
    private void items() {
        chapter("逐项达标情况", "Item by item");
        computed(speech.say(VerdictSentence.whole(verdict)));
        ClauseChapter clauses = new ClauseChapter(dossier, verdict);
        int number = 0;
        for (org.junheng.core.standard.Block block : standard.blocks()) {
            List<ClauseVerdict> all = verdict.block(block);
            if (all.isEmpty()) {
                continue;
            }
            section(number++, speech.say(block.words()));
            if (block.isResources()) {
                computed(speech.say(VerdictSentence.resources(verdict)));
                for (StageMeasures stage : verdict.measures().stages(dossier.area())) {
                    StageChapter chapter = new StageChapter(dossier, verdict, stage);
                    blocks.add(new Block.Heading(2, speech.say(StageWords.of(dossier.registers(), stage.stage()))));
                    blocks.add(chapter.indicators());
                    blocks.addAll(chapter.tests());
                }
            }
            int item = 0;
            for (ClauseVerdict each : all) {
                item++;
                computed(sentence(clauses, each, item));
            }
        }
    }

    private String sentence(ClauseChapter clauses, ClauseVerdict each, int item) {
        String stage = speech.say(StageWords.of(dossier.registers(), each.stage()));
        String reason = clauses.reason(each);
        String evidence = each.judgement().map(Judgement::evidence).orElse("");
        return item
                + speech.say("．", ". ")
                + (stage.isEmpty() ? "" : stage + speech.say("：", ": "))
                + speech.say(each.clause().name())
                + speech.say("：%s", ": %s", each.decision().words())
                + (reason.isEmpty() ? "" : speech.say("。", ". ") + reason)
                + (evidence.isEmpty() ? "" : speech.say("。佐证：", ". Evidence: ") + evidence)
                + speech.say("。", ".");
    }

    private void problems() {
        chapter("存在问题与整改", "What is wrong, and how it is mended");
        Lacking lacking = new Lacking(dossier, verdict);
        List<String> problems = new ArrayList<>(lacking.spreads());
        for (ClauseVerdict each : verdict.clauses()) {
            if (each.decision() == Decision.NOT_MET && !each.clause().block().isResources()) {
                problems.add(
                        speech.say(each.clause().says().orElse(each.clause().name())));
            }
        }
        if (problems.isEmpty() && !lacking.isThere()) {
            computed(speech.say("没有未达标的条款。", "No clause is not met."));
        }
        problems.stream().distinct().forEach(this::computedLine);
        if (lacking.isThere()) {
            blocks.add(lacking.table());
        }
        prose("每个问题的整改措施、责任单位、完成时限", "for each problem the measure, who is responsible, by when");
    }

    private void computedLine(String text) {
        computed(text + speech.say("。", "."));
    }

    private void annexes() {
        chapter("附件", "Annexes");
        List<String> annexes = new ArrayList<>();
        annexes.add(standard.application().orElseThrow().title());
        verdict.clauses().stream()
                .flatMap(each -> each.judgement().stream())
                .map(Judgement::evidence)
                .filter(evidence -> !evidence.isEmpty())
                .distinct()
                .forEach(annexes::add);
        List<String> numbered = new ArrayList<>();
        annexes.forEach(annex -> numbered.add(numbered.size() + 1 + speech.say("．", ". ") + annex));
        blocks.add(new Block.Items(numbered));
    }
}
