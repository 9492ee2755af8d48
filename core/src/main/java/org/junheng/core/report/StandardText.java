package org.junheng.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junheng.core.assess.StageWords;
import org.junheng.core.formula.Formula;
import org.junheng.core.formula.SentenceReading;
import org.junheng.core.measure.Wording;
import org.junheng.core.standard.Block;
import org.junheng.core.standard.Citation;
import org.junheng.core.standard.Clause;
import org.junheng.core.standard.Dated;
import org.junheng.core.standard.Indicator;
import org.junheng.core.standard.Limits;
import org.junheng.core.standard.Standard;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;

/** A standard as a person reads it: indicators with formula and lines, clauses with their test, each with where it stands. */
public final class StandardText {

    private final Standard standard;
    private final Speech speech;
    private final StringBuilder text = new StringBuilder();

    private StandardText(Standard standard, Language language) {
        this.standard = standard;
        this.speech = new Speech(language);
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
            line(
                    "",
                    speech.say(
                            "以 %s 为底本，只写不同之处",
                            "based on %s, states only differences",
                            standard.lineage().get(1)));
        }
        standard.exclusions().forEach(each -> line("", speech.say(each.says())));
        standard.split()
                .ifPresent(split -> line(
                        "",
                        speech.say(
                                "一贯制学校按学生数 × 权重（%s）拆分：%s",
                                "Combined schools are split by students × weight (%s): %s",
                                split.weights().entrySet().stream()
                                        .map(each -> speech.say(StageWords.of(standard.registers(), each.getKey()))
                                                + " " + each.getValue().toPlainString())
                                        .collect(Collectors.joining("，")),
                                split.fields().stream()
                                        .map(field -> speech.say(Wording.of(field, standard.registers())))
                                        .collect(Collectors.joining("、")))));
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
                    .forEach((stage, formula) ->
                            line("   ", stageName(stage) + speech.say("算法：%s", "formula: %s", sentence(formula))));
            limits(speech.say("达标线", "threshold"), indicator.threshold(), indicator.isHigherBetter() ? "≥" : "≤");
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
        clause.when().ifPresent(when -> line("   ", speech.say("适用：%s", "applies when: %s", sentence(when, clause))));
        clause.test().ifPresent(test -> line("   ", speech.say("判定：%s", "test: %s", sentence(test, clause))));
        clause.limits().forEach((name, limits) -> limits(speech.say(limitName(clause, name)), limits, "="));
        line("   ", speech.say("%s；%s", "%s; %s", by(clause), supplier(clause)));
        source(clause.source());
    }

    private static Words limitName(Clause clause, String name) {
        return clause.limitNames().getOrDefault(name, Words.of("限值", "limit"));
    }

    private static Words by(Clause clause) {
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

    private static Words supplier(Clause clause) {
        return switch (clause.suppliedBy()) {
            case "school" -> Words.of("学校填", "supplied by schools");
            case "nation" -> Words.of("国家出数", "supplied by the nation");
            default -> Words.of("区县填", "supplied by the county");
        };
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
                String checked = dated.checked() ? "" : speech.say("（待核）", " (to be checked)");
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
                            source.checked() ? Words.same("") : Words.of("（待核）", " (to be checked)")));
        }
    }

    private String stageName(String stage) {
        return stage.isEmpty() ? "" : speech.say(StageWords.of(standard.registers(), stage)) + speech.say("：", ": ");
    }

    private Words sentence(Formula formula) {
        return SentenceReading.of(
                formula,
                name -> Wording.of(name, standard.registers()),
                word -> Wording.ofCode(word, standard.registers()));
    }

    private Words sentence(Formula formula, Clause clause) {
        return SentenceReading.of(
                formula,
                name -> Wording.of(name, clause, standard.registers()),
                word -> Wording.ofCode(word, standard.registers()));
    }

    private void line(String indent, String content) {
        text.append((indent + content).stripTrailing()).append('\n');
    }

    /** Where two standards differ: file by file, key by key, as they are written. */
    public static String compare(Standard left, Standard right, Language language) {
        Speech speech = new Speech(language);
        StringBuilder text = new StringBuilder();
        TreeSet<String> paths = new TreeSet<>(left.files().keySet());
        paths.addAll(right.files().keySet());
        for (String path : paths) {
            List<String> lines =
                    differences(left.files().get(path), right.files().get(path));
            if (!lines.isEmpty()) {
                text.append(path).append('\n');
                lines.forEach(each -> text.append("  ").append(each).append('\n'));
            }
        }
        return text.isEmpty() ? speech.say("没有不同", "no difference") + "\n" : text.toString();
    }

    private static List<String> differences(Entry left, Entry right) {
        Map<String, Object> a = left == null ? Map.of() : flat(left);
        Map<String, Object> b = right == null ? Map.of() : flat(right);
        TreeSet<String> keys = new TreeSet<>(a.keySet());
        keys.addAll(b.keySet());
        List<String> lines = new ArrayList<>();
        for (String key : keys) {
            if (!Objects.equals(a.get(key), b.get(key))) {
                lines.add("%s: %s → %s".formatted(key, shown(a.get(key)), shown(b.get(key))));
            }
        }
        return lines;
    }

    private static String shown(Object value) {
        return value == null ? "—" : String.valueOf(value);
    }

    private static Map<String, Object> flat(Entry file) {
        Map<String, Object> flat = new TreeMap<>();
        file.entries().forEach((key, entry) -> flat.put(key, entry.plain()));
        return flat;
    }
}
