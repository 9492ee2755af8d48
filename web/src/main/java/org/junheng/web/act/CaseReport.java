package org.junheng.web.act;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.core.act.Deadline;
import org.junheng.core.act.Shown;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.document.Document;
import org.junheng.core.register.CaseRegister;
import org.junheng.core.register.CaseState;
import org.junheng.core.register.Code;
import org.junheng.core.register.Field;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;
import org.junheng.store.act.Case;

/** Cases told in the grid of their register (台账报告): how many stand how, then a chapter for each row, a section for each column. */
final class CaseReport {

    private static final String NUMERALS = "一二三四五六七八九十";
    private static final Words NOT_FILLED_IN = Words.of("未填", "not filled in");

    private final CaseRegister register;
    private final String unit;
    private final List<Told> cases;
    private final LocalDate today;
    private final Language language;
    private final Field down;
    private final Field across;

    CaseReport(CaseRegister register, String unit, List<Told> cases, LocalDate today, Language language) {
        this.register = register;
        this.unit = unit;
        this.cases = cases;
        this.today = today;
        this.language = language;
        this.down = register.own().field(register.life().grid().get(0));
        this.across = register.own().field(register.life().grid().get(1));
    }

    /**
     * One case as it is told.
     *
     * @param owner the name of whoever has it; empty for nobody
     * @param values own fields that are filled in and may be seen, in the order of the register
     */
    record Told(
            Case it,
            String unit,
            String owner,
            Optional<Words> basis,
            Map<Field, Object> values,
            List<CasePage.EffectLine> effects) {

        private String code(Field field) {
            return (String) values.getOrDefault(field, "");
        }
    }

    Document document() {
        List<Block> blocks = new ArrayList<>();
        int chapter = 0;
        blocks.add(new Block.Heading(1, chapter(chapter++) + say("总体情况", "How it stands")));
        blocks.add(new Block.Paragraph(Block.Voice.COMPUTED, summary()));
        blocks.add(counts());
        for (Code row : codes(down)) {
            List<Told> some = of(cases, down, row);
            if (!some.isEmpty()) {
                blocks.add(new Block.Heading(1, chapter(chapter++) + named(down, row)));
                sections(some, blocks);
            }
        }
        String title = unit + register.life().report().orElseThrow().in(language);
        return new Document(
                register.id() + "-report",
                language,
                language == Language.ZH
                        ? title
                        : unit + ": " + register.life().report().orElseThrow().en(),
                unit + " " + register.name().in(language),
                false,
                blocks);
    }

    private String summary() {
        String states = register.life().states().values().stream()
                .map(state -> say("%s %d 件", "%s %d", state.name().in(language), standing(cases, state)))
                .collect(Collectors.joining(say("，", ", ")));
        long late = cases.stream().filter(told -> told.it.late(today) > 0).count();
        return say(
                "截至 %s，共 %d 件：%s；其中逾期 %d 件。",
                "As of %s there are %d: %s; %d of them late.", today, cases.size(), states, late);
    }

    private static long standing(List<Told> some, CaseState state) {
        return some.stream().filter(told -> told.it.state().equals(state.id())).count();
    }

    /** How many have come to their end, of how many. */
    private Block.Grid counts() {
        List<Code> columns = codes(across);
        List<Cell> head = new ArrayList<>(List.of(cell(down.name())));
        columns.forEach(column -> head.add(cell(column.name())));
        head.add(Cell.of(say("合计", "all")));
        List<List<Cell>> rows = new ArrayList<>();
        for (Code row : codes(down)) {
            rows.add(counted(cell(row.name()), columns, of(cases, down, row)));
        }
        rows.add(counted(Cell.of(say("合计", "all")), columns, cases));
        return new Block.Grid(say("办结 / 全部（件）", "come to their end / all"), List.of(head), rows);
    }

    private List<Cell> counted(Cell name, List<Code> columns, List<Told> some) {
        return Stream.concat(
                        Stream.of(name),
                        Stream.concat(columns.stream().map(column -> of(some, across, column)), Stream.of(some))
                                .map(these -> Cell.of(ended(these) + " / " + these.size())))
                .toList();
    }

    private long ended(List<Told> some) {
        return some.stream()
                .filter(told -> register.life().state(told.it.state()).ends())
                .count();
    }

    private void sections(List<Told> chapter, List<Block> blocks) {
        int section = 0;
        for (Code column : codes(across)) {
            List<Told> some = of(chapter, across, column);
            if (!some.isEmpty()) {
                blocks.add(new Block.Heading(2, section(section++) + named(across, column)));
                some.forEach(told -> blocks.add(table(told)));
            }
        }
    }

    /** Numbered as official papers are: 一、 and below it （一）. */
    private String chapter(int number) {
        return say("%s、", "%2$d. ", numeral(number), number + 1);
    }

    private String section(int number) {
        return say("（%s）", "", numeral(number));
    }

    private static String numeral(int number) {
        return number < NUMERALS.length() ? NUMERALS.substring(number, number + 1) : String.valueOf(number + 1);
    }

    private Block.Grid table(Told told) {
        List<List<Cell>> rows = new ArrayList<>();
        told.basis.ifPresent(basis -> rows.add(row(Words.of("依据条款", "Clause"), basis.in(language))));
        told.values.forEach((field, value) -> {
            if (!field.equals(down)
                    && !field.equals(across)
                    && !field.id().equals(register.life().setting())) {
                rows.add(row(field.heading(), Shown.of(field, value).in(language)));
            }
        });
        rows.add(row(
                Words.of("责任人、期限", "Owner, last day"),
                (told.owner.isEmpty() ? say("未分派", "nobody yet") : told.owner) + say("，", ", ") + lastDay(told.it)));
        told.effects.forEach(effect -> rows.add(row(Words.of("效果（测算）", "Effect (by trial)"), effect(effect))));
        return new Block.Grid(
                "%s %s：%s（%s）"
                        .formatted(
                                told.it.number(),
                                told.unit,
                                told.it.title(),
                                register.life().state(told.it.state()).name().in(language)),
                Block.Grid.head(say("事项", "What"), say("内容", "As written")),
                rows);
    }

    private String lastDay(Case it) {
        return it.lastDay()
                .map(last -> Deadline.late(last, today) > 0
                        ? say("%s，逾期 %d 天", "%s, %d days late", last, Deadline.late(last, today))
                        : last.toString())
                .orElse(say("期限未定", "no day set"));
    }

    private String effect(CasePage.EffectLine effect) {
        return say(
                "%s：原来 %s，预计 %s，现在 %s",
                "%s: before %s, predicted %s, now %s",
                effect.item().in(language),
                effect.was().in(language),
                effect.predicted().in(language),
                effect.now().zh().isEmpty() ? "—" : effect.now().in(language));
    }

    private List<Cell> row(Words name, String text) {
        return List.of(cell(name), Cell.of(text));
    }

    private static List<Told> of(List<Told> some, Field field, Code code) {
        return some.stream().filter(told -> told.code(field).equals(code.id())).toList();
    }

    /** The codes of a field, and one more for what is not filled in where there is such. */
    private List<Code> codes(Field field) {
        List<Code> codes = new ArrayList<>(field.codes().orElseThrow().codes());
        if (cases.stream().anyMatch(told -> told.code(field).isEmpty())) {
            codes.add(new Code("", NOT_FILLED_IN, List.of()));
        }
        return codes;
    }

    private String named(Field field, Code code) {
        return code.id().isEmpty()
                ? say("%s%s", "%s %s", field.name().in(language), NOT_FILLED_IN.in(language))
                : code.name().in(language);
    }

    private Cell cell(Words words) {
        return Cell.of(words.in(language));
    }

    private String say(String zh, String en, Object... arguments) {
        return Words.say(language, zh, en, arguments);
    }
}
