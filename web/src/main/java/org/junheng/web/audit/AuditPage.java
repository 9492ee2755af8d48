package org.junheng.web.audit;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.core.text.Words;
import org.junheng.web.page.Choice;
import org.junheng.web.page.Frame;

/**
 * The audit log (审计页).
 *
 * @param chains whose rows they are, in words
 * @param older address of the rows that follow; empty where none do
 * @param export address of all of them as a file
 * @param verified what the chains were found to be; empty where they were not looked at
 */
public record AuditPage(
        String who,
        String day,
        List<Choice> deeds,
        Words chains,
        List<Line> lines,
        String older,
        String export,
        List<Words> verified,
        boolean holds) {

    /** One row as it is read. */
    public record Line(
            String at, Words who, Words role, Words deed, String unit, String address, Words chain, long seq) {}

    /** What the rows were narrowed to, for paper; empty for all. */
    public String filter(Frame frame) {
        String chosen = deeds.stream()
                .filter(Choice::isChosen)
                .map(choice -> frame.in(choice.name()))
                .findFirst()
                .orElse("");
        String all = Stream.of(who, chosen, day).filter(each -> !each.isEmpty()).collect(Collectors.joining(" "));
        return all.isEmpty() ? "" : frame.t("page.filter", all);
    }

    AuditPage found(List<Words> sentences, boolean hold) {
        return new AuditPage(who, day, deeds, chains, lines, older, export, sentences, hold);
    }
}
