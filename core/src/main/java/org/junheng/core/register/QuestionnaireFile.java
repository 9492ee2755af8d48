package org.junheng.core.register;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.formula.Formula;
import org.junheng.core.formula.FormulaRefusal;
import org.junheng.core.formula.Node;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Words;

/** Reads one questionnaire; every wrong key or value is refused with its place, a word no question offers too. */
final class QuestionnaireFile {

    private static final String ASPECTS = "survey-aspect";

    private final Registers registers;
    private final RegisterFile fields;

    QuestionnaireFile(Registers registers) {
        this.registers = registers;
        this.fields = registers.reader();
    }

    Questionnaire read(Entry file, String text) {
        file.only(
                "group",
                "name",
                "about",
                "source",
                "per-school",
                "sample",
                "fields",
                "valid-when",
                "satisfied-when",
                "aspects",
                "fewest");
        code(file.at("group"), Questionnaires.GROUPS);
        Map<String, Field> questions = new LinkedHashMap<>();
        for (Entry entry : file.at("fields").items()) {
            Field question = question(entry);
            if (questions.put(question.id(), question) != null) {
                throw entry.at("id").wrong(Words.of("每道题一次", "each question only once"));
            }
        }
        List<Questionnaire.Aspect> aspects = new ArrayList<>();
        for (Entry entry : file.items("aspects")) {
            entry.only("id", "when", "satisfied-when");
            Code aspect = code(entry.at("id"), ASPECTS);
            aspects.add(new Questionnaire.Aspect(
                    aspect.id(),
                    aspect.name(),
                    entry.maybe("when").map(each -> formula(each, questions)),
                    formula(entry.at("satisfied-when"), questions)));
        }
        return new Questionnaire(
                file.text("group"),
                file.words("name"),
                file.words("about"),
                file.flag("per-school", false),
                sample(file.at("sample")),
                Collections.unmodifiableMap(questions),
                formula(file.at("valid-when"), questions),
                formula(file.at("satisfied-when"), questions),
                List.copyOf(aspects),
                file.maybe("fewest").map(QuestionnaireFile::positive),
                text);
    }

    /** A choice of words or a free text: nothing else is asked on a phone. */
    private Field question(Entry entry) {
        Field question = fields.field(entry);
        if (question.type() != FieldType.CODE && question.type() != FieldType.TEXT) {
            throw entry.at("type").wrong(Words.of("code 或 text", "code or text"));
        }
        if (question.type() == FieldType.TEXT && question.length() < 1) {
            throw entry.wrong(Words.of("length，最多写多少字，例 length: 500", "length, the most characters, for example 500"));
        }
        return question;
    }

    private Sample sample(Entry entry) {
        if (entry.maybe("of").isEmpty()) {
            entry.only("number");
            return new Sample(Optional.empty(), BigDecimal.ZERO, positive(entry.at("number")));
        }
        entry.only("of", "percent", "at-least");
        Entry of = entry.at("of");
        Register stage = registers.register("stage");
        if (!stage.has(of.text()) || stage.field(of.text()).type() != FieldType.COUNT) {
            throw of.wrong(
                    Words.of("stage.yaml 里数人的字段，例 students", "a field of stage.yaml that counts, e.g. students"));
        }
        BigDecimal percent = entry.at("percent").decimal();
        if (percent.signum() <= 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw entry.at("percent").wrong(Words.of("0 以上、100 以内的数", "a number above 0, at most 100"));
        }
        return new Sample(Optional.of(of.text()), percent, positive(entry.at("at-least")));
    }

    private static int positive(Entry entry) {
        if (entry.whole() < 1) {
            throw entry.wrong(Words.of("1 或更大的整数", "a whole number from 1 on"));
        }
        return entry.whole();
    }

    private Code code(Entry entry, String list) {
        return registers.codes(list).codes().stream()
                .filter(code -> code.id().equals(entry.text()))
                .findFirst()
                .orElseThrow(() -> entry.wrong(Words.of("codes/%s.yaml 里的 id", "an id of codes/%s.yaml", list)));
    }

    private static Formula formula(Entry entry, Map<String, Field> questions) {
        try {
            Formula formula = Formula.parse(entry.text());
            check(formula, formula.root(), questions);
            return formula;
        } catch (FormulaRefusal broken) {
            throw entry.wrong(broken.sentence());
        }
    }

    /** A question that is not asked, or an answer that is not offered, would count nobody in silence. */
    private static void check(Formula formula, Node node, Map<String, Field> questions) {
        if (node instanceof Node.Name name && !questions.containsKey(name.id())) {
            throw formula.refuse(node, Words.of("一道题：%s", "a question: %s", String.join(" ", questions.keySet())));
        }
        if (node instanceof Node.Text word
                && questions.values().stream().noneMatch(question -> offers(question, word.value()))) {
            throw formula.refuse(node, Words.of("题目给出的选项", "an answer that a question offers"));
        }
        if (node instanceof Node.In in) {
            in.allowed().forEach(each -> check(formula, each, questions));
        }
        Formula.children(node).forEach(each -> check(formula, each, questions));
    }

    private static boolean offers(Field question, String word) {
        return question.codes()
                .filter(list -> list.codes().stream().anyMatch(code -> code.id().equals(word)))
                .isPresent();
    }
}
