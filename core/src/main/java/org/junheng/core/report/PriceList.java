package org.junheng.core.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.plan.Price;
import org.junheng.core.plan.resources.ResourceOptions;
import org.junheng.core.plan.resources.ResourceOptions.Build;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Words;

/** The prices a plan was made with (单价): what one of each costs, from where, of when, and which are only examples. */
final class PriceList {

    private final ResourceOptions options;
    private final Registers registers;
    private final Speech speech;
    private final List<List<Cell>> rows = new ArrayList<>();

    PriceList(ResourceOptions options, Registers registers, Speech speech) {
        this.options = options;
        this.registers = registers;
        this.speech = speech;
    }

    List<Block> blocks() {
        Words person = Words.of("每人", "a teacher");
        row(Words.of("调动一名教师", "Moving a teacher"), person, options.teachers().move(), "");
        row(
                Words.of("同类教师对调", "Teachers changing places"),
                person,
                options.teachers().swap(),
                "");
        row(
                Words.of("招聘一名教师", "Hiring a teacher"),
                options.teachers().paysHiredEveryYear() ? Words.of("每人每年", "a teacher, each year") : person,
                options.teachers().hire(),
                "");
        options.qualify().values().stream()
                .filter(each -> rows.stream().noneMatch(row -> row.get(0).text().equals(speech.say(each.name()))))
                .forEach(each -> row(each.name(), person, each.price(), ""));
        options.build().forEach(this::built);
        return List.of(
                new Block.Heading(1, speech.say("单价", "Prices")),
                new Block.Paragraph(
                        Block.Voice.NOTE,
                        speech.say(
                                "金额单位万元。一项措施的花费 = 数量 × 单价 + 每次立项的固定开支；以后各年单价每年涨 %s%%。",
                                "In 10,000 yuan. What an action costs = amount × price + what each project costs beside; prices rise by %s %% a year.",
                                options.priceRise()
                                        .movePointRight(2)
                                        .stripTrailingZeros()
                                        .toPlainString())),
                new Block.Grid(
                        speech.say("单价和来源", "Prices and where they are from"),
                        Block.Grid.head(
                                speech.say("做什么", "What"),
                                speech.say("按", "For"),
                                speech.say("单价", "Price"),
                                speech.say("每次立项", "Each project"),
                                speech.say("来源", "Source"),
                                speech.say("日期", "Of")),
                        rows));
    }

    private void built(String field, Build build) {
        registers.having(field).stream()
                .findFirst()
                .map(register -> register.field(field))
                .ifPresent(told -> row(
                        told.name(),
                        told.unit().map(unit -> unit.name()).orElse(Words.same("")),
                        build.price(),
                        build.start().signum() == 0 ? "" : build.start().toPlainString()));
    }

    private void row(Words what, Words per, Price price, String start) {
        rows.add(List.of(
                speech.cell(what),
                speech.cell(per),
                speech.figure(price.amount()),
                Cell.of(start),
                speech.cell(
                        price.isExample() && !price.source().zh().contains("示例")
                                ? Words.of("%s（示例）", "%s (example)", price.source())
                                : price.source()),
                Cell.of(price.date().map(LocalDate::toString).orElse(""))));
    }
}
