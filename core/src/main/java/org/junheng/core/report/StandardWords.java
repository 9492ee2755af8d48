package org.junheng.core.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.core.assess.StageWords;
import org.junheng.core.formula.Formula;
import org.junheng.core.formula.SentenceReading;
import org.junheng.core.measure.Wording;
import org.junheng.core.standard.Citation;
import org.junheng.core.standard.Clause;
import org.junheng.core.standard.Dated;
import org.junheng.core.standard.Exemption;
import org.junheng.core.standard.Indicator;
import org.junheng.core.standard.Limits;
import org.junheng.core.standard.Material;
import org.junheng.core.standard.Reading;
import org.junheng.core.standard.Split;
import org.junheng.core.standard.Standard;
import org.junheng.core.text.Words;

/** How the rules of a standard are said (说法): the same words in text, on its page and where two standards are compared. */
record StandardWords(Standard standard, Speech speech) {

    private static final String AT_LEAST = "≥";
    private static final String AT_MOST = "≤";

    /** One thing that is said of a rule: what it is, and its content. */
    record Said(String what, String content) {}

    static String sign(Indicator indicator) {
        return indicator.isHigherBetter() ? AT_LEAST : AT_MOST;
    }

    /** What is said of the document itself. */
    List<Said> head() {
        List<Said> said = new ArrayList<>();
        add(said, "文号", "Number", standard.number());
        add(
                said,
                "发布",
                "Issued",
                (speech.say(standard.issuer()) + (standard.issued() == null ? "" : "  " + standard.issued())).strip());
        add(said, "编号与版本", "Id and version", standard.id() + "  " + standard.version());
        if (standard.lineage().size() > 1) {
            add(said, "底本", "Based on", basedOn());
        }
        standard.exclusions().forEach(each -> add(said, "不计入", "Left out", speech.say(each.says())));
        standard.split().ifPresent(split -> add(said, "折算", "Split", split(split)));
        return said;
    }

    String basedOn() {
        return speech.say(
                "以 %s 为底本，只写不同之处",
                "based on %s, states only differences", standard.lineage().get(1));
    }

    String split(Split split) {
        return speech.say(
                "一贯制学校按学生数 × 权重（%s）拆分：%s",
                "Combined schools are split by students × weight (%s): %s",
                split.weights().entrySet().stream()
                        .map(each -> speech.say(StageWords.of(standard.registers(), each.getKey())) + " "
                                + each.getValue().toPlainString())
                        .collect(Collectors.joining(speech.say("，", ", "))),
                split.fields().stream()
                        .map(field -> speech.say(Wording.of(field, standard.registers())))
                        .collect(Collectors.joining(speech.say("、", ", "))));
    }

    /** What is said of an indicator: how it is computed, its lines with their dates, where it stands. */
    List<Said> of(Indicator indicator) {
        List<Said> said = new ArrayList<>();
        indicator
                .values()
                .forEach((stage, formula) -> said.add(new Said(
                        (stageName(stage) + " " + speech.say("算法", "Formula")).strip(),
                        speech.say(sentence(formula)))));
        limits(said, speech.say("达标线", "Threshold"), indicator.threshold(), sign(indicator));
        limits(said, speech.say("差异系数限值", "Limit of the CV"), indicator.coefficientOfVariation(), AT_MOST);
        source(said, indicator.source());
        return said;
    }

    /** What is said of a clause: where it applies, its test, its numbers with their dates, who decides, where it stands. */
    List<Said> of(Clause clause) {
        List<Said> said = new ArrayList<>();
        clause.when().ifPresent(when -> add(said, "适用", "Applies when", speech.say(sentence(when, clause))));
        clause.test().ifPresent(test -> add(said, "判定", "Test", speech.say(sentence(test, clause))));
        List<Said> limits = new ArrayList<>();
        clause.limits().forEach((name, each) -> limits(limits, speech.say(limitName(clause, name)), each, ""));
        said.addAll(together(limits));
        add(said, "怎么定", "Decided", speech.say(by(clause)));
        add(said, "数据", "Figures", speech.say(supplier(clause)));
        add(said, "佐证材料", "Evidence", materials(clause));
        source(said, clause.source());
        return said;
    }

    /** By which papers a clause is shown, each with the office that has it and its year; empty for none. */
    String materials(Clause clause) {
        String listed = clause.materials().stream()
                .map(each -> speech.say("%s（%s，%s）", "%s (%s, %s)", each.name(), each.from(), year(each)))
                .collect(Collectors.joining(speech.say("；", "; ")));
        boolean isOurs = clause.materials().stream().anyMatch(each -> !each.checked());
        return isOurs ? speech.say("%s。清单是建议，待核", "%s. The list is a proposal, to be checked", listed) : listed;
    }

    private static Words year(Material material) {
        Words one =
                switch (material.of()) {
                    case SCHOOL_YEAR -> Words.of("本学年", "the school year");
                    case PAST_SCHOOL_YEAR -> Words.of("上一学年", "the school year before");
                    case FISCAL_YEAR -> Words.of("上一财政年度", "the last fiscal year");
                    case STANDING -> Words.of("现行", "in force");
                };
        return material.years() == 1
                ? one
                : Words.of("%s起往前 %d 年", "%s and those before it, %d in all", one, material.years());
    }

    /** What is said under the same words, one after the other. */
    List<Said> together(List<Said> said) {
        Map<String, String> contents = new LinkedHashMap<>();
        said.forEach(each ->
                contents.merge(each.what(), each.content(), (first, next) -> first + speech.say("；", "; ") + next));
        return contents.entrySet().stream()
                .map(each -> new Said(each.getKey(), each.getValue()))
                .toList();
    }

    List<Said> of(Exemption exemption) {
        List<Said> said = new ArrayList<>();
        add(said, "适用", "Applies when", speech.say(sentence(exemption.when())));
        exemption.quantity().ifPresent(quantity -> add(said, "改按", "Counted instead", speech.say(sentence(quantity))));
        exemption.threshold().ifPresent(line -> add(said, "达标线改为", "Threshold instead", line.toPlainString()));
        exemption.limits().forEach((name, limits) -> limits(said, speech.say("限值改为", "Limit instead"), limits, ""));
        source(said, exemption.source());
        return said;
    }

    List<Said> of(Reading reading) {
        List<Said> said = new ArrayList<>();
        reading.options()
                .forEach(option -> said.add(new Said(
                        option.id().equals(reading.byDefault())
                                ? speech.say("● 本程序的读法", "● as read here")
                                : speech.say("○ 另一种读法", "○ otherwise"),
                        speech.say(option.name()))));
        source(said, reading.source());
        return said;
    }

    Words sentence(Formula formula) {
        return SentenceReading.of(
                formula,
                name -> Wording.of(name, standard.registers()),
                word -> Wording.ofCode(word, standard.registers()));
    }

    Words sentence(Formula formula, Clause clause) {
        return SentenceReading.of(
                formula,
                name -> Wording.of(name, clause, standard.registers()),
                word -> Wording.ofCode(word, standard.registers()));
    }

    String stageName(String stage) {
        return speech.say(StageWords.of(standard.registers(), stage));
    }

    Words limitName(Clause clause, String name) {
        return clause.limitNames().getOrDefault(name, Words.of("限值", "limit"));
    }

    Words by(Clause clause) {
        return switch (clause.by()) {
            case TEST -> Words.of("由数据判定", "decided by figures");
            case JUDGED ->
                clause.test().isPresent()
                        ? Words.of("数据和评判都要达到", "figures and a judgement must both hold")
                        : Words.of("由人评判，附佐证", "judged by people, with evidence");
            case SCORED -> Words.of("打分，满分由省定", "scored, full points set by the province");
            case VETO -> Words.of("一票否决，由人核查", "veto, checked by people");
            case REST ->
                Words.of(
                        "依据标准 %s 的条款 %s，看 %d 年",
                        "rests on clause %2$s of %1$s, over %3$d year(s)",
                        clause.restsOn().orElseThrow().standard(),
                        clause.restsOn().orElseThrow().clause(),
                        clause.years());
        };
    }

    Words supplier(Clause clause) {
        return switch (clause.suppliedBy()) {
            case "school" -> Words.of("学校填", "supplied by schools");
            case "nation" -> Words.of("国家出数", "supplied by the nation");
            default -> Words.of("区县填", "supplied by the county");
        };
    }

    /** A number with the days it holds for; one that nobody has looked up in the official text says so. */
    String dated(Dated dated, String sign) {
        String until = dated.until() == null
                ? ""
                : speech.say("，至 %s 前", ", before %s", dated.until().toString());
        return "%s %s%s%s"
                .formatted(
                        sign,
                        dated.value().toPlainString(),
                        speech.say("（自 %s%s）", " (from %s%s)", dated.from(), until),
                        dated.checked() ? "" : unchecked())
                .strip();
    }

    String place(Citation source) {
        return (source.document() + " " + source.clause() + (source.checked() ? "" : unchecked())).strip();
    }

    String unchecked() {
        return speech.say("（待核）", " (to be checked)");
    }

    private void limits(List<Said> said, String name, Limits limits, String sign) {
        limits.byStage()
                .forEach((stage, values) -> said.add(new Said(
                        (stageName(stage) + " " + name).strip(),
                        values.stream()
                                .map(each -> dated(each, sign))
                                .collect(Collectors.joining(speech.say("；", "; "))))));
    }

    private void source(List<Said> said, Citation source) {
        if (!source.document().isEmpty()) {
            add(said, "出处", "Stands in", place(source));
        }
    }

    private void add(List<Said> said, String zh, String en, String content) {
        if (!content.isEmpty()) {
            said.add(new Said(speech.say(zh, en), content));
        }
    }

    /** What a document says of itself and its rules, by rule: id → name and all that is said. */
    Map<String, Rule> rules() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        rules.put("", new Rule(speech.say("文件", "Document"), head()));
        standard.indicators().forEach(each -> rules.put(each.id(), new Rule(named(each), of(each))));
        standard.clauses()
                .forEach(each -> rules.put("clause " + each.id(), new Rule(speech.say(each.name()), of(each))));
        standard.exemptions()
                .forEach(each -> rules.put("exemption " + each.id(), new Rule(speech.say(each.name()), of(each))));
        standard.readings()
                .forEach(each -> rules.put("reading " + each.id(), new Rule(speech.say(each.question()), of(each))));
        return rules;
    }

    String named(Indicator indicator) {
        return speech.say("%s（%s）", "%s (%s)", indicator.name(), indicator.unit());
    }

    /** A rule with all that is said of it. */
    record Rule(String name, List<Said> said) {}
}
