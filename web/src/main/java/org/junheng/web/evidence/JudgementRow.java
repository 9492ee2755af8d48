package org.junheng.web.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Conflict;
import org.junheng.store.Deed;
import org.junheng.store.Look;
import org.junheng.store.act.Opinion;
import org.junheng.store.figures.Figures;
import org.junheng.store.figures.Keeping;
import org.junheng.store.figures.Row;
import org.junheng.store.figures.Scope;
import org.junheng.web.work.TypedRow;

/** The row of the register 评判 in which a clause is judged (评判行): read, and written as if it was typed on a page. */
final class JudgementRow {

    private static final String REGISTER = "judgement";
    private static final List<String> FIELDS = List.of("result", "score", "evidence", "judged_by", "judged_on");

    private final Register register;
    private final Registers registers;
    private final String county;
    private final int year;
    private final String standard;
    private final String clause;

    JudgementRow(Registers registers, String county, int year, String standard, String clause) {
        this.registers = registers;
        this.register = registers.register(REGISTER);
        this.county = county;
        this.year = year;
        this.standard = standard;
        this.clause = clause;
    }

    static JudgementRow of(Registers registers, Opinion opinion) {
        return new JudgementRow(registers, opinion.county(), opinion.year(), opinion.standard(), opinion.clause());
    }

    String key() {
        return Row.key(register, known());
    }

    private Map<String, Object> known() {
        Map<String, Object> key = new HashMap<>();
        key.put("area", county);
        key.put("year", (double) year);
        key.put("standard", standard);
        key.put("clause", clause);
        return key;
    }

    /** What stands there now, as one text; empty for nothing. */
    String seen(Look look) {
        Map<String, Object> now = now(look);
        List<String> texts = new ArrayList<>();
        FIELDS.forEach(field -> texts.add(Objects.requireNonNullElse(Row.text(now.get(field)), "")));
        return texts.stream().allMatch(String::isEmpty) ? "" : String.join(Row.SEPARATOR, texts);
    }

    private Map<String, Object> now(Look look) {
        String key = key();
        return new Figures(look, registers)
                .rows(register, Scope.county(county)).stream()
                        .filter(row -> row.key().equals(key))
                        .findFirst()
                        .map(Row::values)
                        .orElse(Map.of());
    }

    /** @throws Refusal where something of it cannot be read */
    TypedRow typed(Opinion.Said said) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("area", county);
        texts.put("year", String.valueOf(year));
        texts.put("standard", standard);
        texts.put("clause", clause);
        texts.put("result", said.result());
        texts.put("score", said.score());
        texts.put("evidence", said.evidence());
        texts.put("judged_by", said.judgedBy());
        texts.put("judged_on", said.judgedOn());
        TypedRow typed = TypedRow.of(register, texts, registers);
        FIELDS.forEach(field -> typed.wrong(field).ifPresent(wrong -> {
            throw new Refusal(wrong);
        }));
        return typed;
    }

    /** Writes what was agreed to; every value leaves its history. */
    void write(Deed deed, Opinion opinion) {
        if (!seen(deed).equals(opinion.seen())) {
            throw new Conflict(Words.of(
                    "提出意见之后，这一条又改评了；请看清后重新提",
                    "the clause was judged otherwise since this was proposed; look at it and propose anew"));
        }
        TypedRow typed = typed(opinion.said());
        Keeping keeping = new Keeping(deed);
        for (String field : FIELDS) {
            Map<String, Object> now = now(deed);
            Map<String, Object> values = new HashMap<>(now.isEmpty() ? known() : now);
            keeping.type(
                    new Row(register, county, county, year, values, null),
                    field,
                    now.get(field),
                    typed.value(field),
                    opinion.reason());
        }
    }
}
