package org.junheng.core.report;

import java.util.List;
import org.junheng.core.standard.Block;
import org.junheng.core.standard.Citation;
import org.junheng.core.standard.Clause;
import org.junheng.core.standard.Dated;
import org.junheng.core.standard.Indicator;
import org.junheng.core.standard.Limits;
import org.junheng.core.standard.Standard;
import org.junheng.core.text.Language;

/** A standard as a person reads it: indicators with formula and lines, clauses with their test, each with where it stands. */
public final class StandardText {

    private final Standard standard;
    private final Speech speech;
    private final StandardWords words;
    private final StringBuilder text = new StringBuilder();

    private StandardText(Standard standard, Language language) {
        this.standard = standard;
        this.speech = new Speech(language);
        this.words = new StandardWords(standard, speech);
    }

    public static String of(Standard standard, Language language) {
        StandardText page = new StandardText(standard, language);
        page.head();
        page.indicators();
        page.clauses();
        page.choices();
        return page.text.toString();
    }

    private void head() {
        line(
                "",
                "%s  %s"
                        .formatted(speech.say(standard.name()), standard.number())
                        .strip());
        String issued = standard.issued() == null ? "" : "  " + standard.issued();
        line("", (speech.say(standard.issuer()) + issued).strip());
        line("", speech.say("编号 %s，版本 %s", "id %s, version %s", standard.id(), standard.version()));
        if (standard.lineage().size() > 1) {
            line("", words.basedOn());
        }
        standard.exclusions().forEach(each -> line("", speech.say(each.says())));
        standard.split().ifPresent(split -> line("", words.split(split)));
    }

    private void indicators() {
        for (Indicator indicator : standard.indicators()) {
            line("", "");
            line(
                    "",
                    "%d. %s（%s）"
                            .formatted(indicator.order(), speech.say(indicator.name()), speech.say(indicator.unit())));
            indicator
                    .values()
                    .forEach((stage, formula) -> line(
                            "   ", stageName(stage) + speech.say("算法：%s", "formula: %s", words.sentence(formula))));
            limits(speech.say("达标线", "threshold"), indicator.threshold(), StandardWords.sign(indicator));
            limits(speech.say("差异系数", "coefficient of variation"), indicator.coefficientOfVariation(), "≤");
            source(indicator.source());
        }
    }

    private void clauses() {
        for (Block block : standard.blocks()) {
            List<Clause> own = standard.clauses().stream()
                    .filter(clause -> clause.block().equals(block))
                    .toList();
            if (!own.isEmpty()) {
                line("", "");
                line("", "━━ " + speech.say(block.words()));
                own.forEach(this::clause);
            }
        }
    }

    private void clause(Clause clause) {
        line("", "· " + speech.say(clause.name()) + "  [" + clause.id() + "]");
        clause.when()
                .ifPresent(when -> line("   ", speech.say("适用：%s", "applies when: %s", words.sentence(when, clause))));
        clause.test().ifPresent(test -> line("   ", speech.say("判定：%s", "test: %s", words.sentence(test, clause))));
        clause.limits().forEach((name, limits) -> limits(speech.say(words.limitName(clause, name)), limits, "="));
        line("   ", speech.say("%s；%s", "%s; %s", words.by(clause), words.supplier(clause)));
        if (!clause.materials().isEmpty()) {
            line("   ", speech.say("佐证：%s", "evidence: %s", words.materials(clause)));
        }
        source(clause.source());
    }

    private void choices() {
        if (!standard.exemptions().isEmpty()) {
            line("", "");
            line("", "━━ " + speech.say("放宽条款（默认不用）", "Exemptions (off by default)"));
            standard.exemptions().forEach(each -> line("", "· %s  [%s]".formatted(speech.say(each.name()), each.id())));
        }
        if (!standard.readings().isEmpty()) {
            line("", "");
            line("", "━━ " + speech.say("口径", "Readings"));
            standard.readings().forEach(each -> {
                line("", "· " + speech.say(each.question()) + "  [" + each.id() + "]");
                each.options()
                        .forEach(option -> line(
                                "   ",
                                (option.id().equals(each.byDefault()) ? "● " : "○ ") + speech.say(option.name()) + "  ["
                                        + option.id() + "]"));
            });
        }
    }

    private void limits(String name, Limits limits, String sign) {
        limits.byStage().forEach((stage, values) -> {
            for (Dated dated : values) {
                String checked = dated.checked() ? "" : words.unchecked();
                line(
                        "   ",
                        "%s%s %s %s  %s%s"
                                .formatted(
                                        stageName(stage),
                                        name,
                                        sign,
                                        dated.value().toPlainString(),
                                        speech.say("自 %s", "from %s", dated.from()),
                                        checked));
            }
        });
    }

    private void source(Citation source) {
        if (!source.document().isEmpty()) {
            line(
                    "   ",
                    speech.say(
                            "出处：%s %s%s",
                            "source: %s %s%s",
                            source.document(),
                            source.clause(),
                            source.checked() ? "" : words.unchecked()));
        }
    }

    private String stageName(String stage) {
        return stage.isEmpty() ? "" : words.stageName(stage) + speech.say("：", ": ");
    }

    private void line(String indent, String content) {
        text.append((indent + content).stripTrailing()).append('\n');
    }

    /** Where two standards differ: file by file, key by key, as they are written. */
    public static String compare(Standard left, Standard right, Language language) {
        StringBuilder text = new StringBuilder();
        FileDifferences.of(left, right).forEach((path, differences) -> {
            text.append(path).append('\n');
            differences.forEach(each -> text.append("  ").append(each).append('\n'));
        });
        return text.isEmpty() ? new Speech(language).say("没有不同", "no difference") + "\n" : text.toString();
    }
}
