package org.junheng.web.county;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.register.Register;
import org.junheng.store.figures.Upload;
import org.junheng.store.people.Unit;
import org.junheng.store.round.Form;
import org.junheng.store.round.Round;

/**
 * Who has not handed in yet (收数页).
 *
 * @param round the newest of the year; empty where none was opened
 * @param registers those that are collected, or can be where no round is open
 * @param lines one per school
 */
public record CollectPage(
        Unit county,
        int year,
        Optional<Round> round,
        List<Register> registers,
        List<Unit> schools,
        List<Line> lines,
        List<Upload> returns) {

    /** How the head's confirmation stands. */
    public enum Confirmed {
        NO,
        /** of other figures than those now */
        CHANGED,
        YES
    }

    /**
     * One school.
     *
     * @param forms by register
     */
    public record Line(Unit school, Map<String, Form> forms, Confirmed confirmed) {

        public boolean isAll(Form.State state) {
            return forms.values().stream().allMatch(form -> form.state() == state);
        }

        public Form any() {
            return forms.values().iterator().next();
        }

        /** The form furthest behind: what the school is waited for. */
        public Form.State behind() {
            return forms.values().stream()
                    .map(Form::state)
                    .min(java.util.Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    public String path() {
        return "/county/" + county.id() + "/" + year;
    }

    public boolean isOpen() {
        return round.filter(each -> each.state() == Round.State.OPEN).isPresent();
    }

    public long handedIn() {
        return lines.stream().filter(line -> !line.behind().isOpen()).count();
    }

    public long accepted() {
        return lines.stream().filter(line -> line.isAll(Form.State.ACCEPTED)).count();
    }

    /** Schools that can be accepted now: all handed in and confirmed by the head. */
    public long ready() {
        return lines.stream()
                .filter(line -> !line.behind().isOpen() && !line.isAll(Form.State.ACCEPTED))
                .filter(line -> line.confirmed == Confirmed.YES)
                .count();
    }

    public boolean isFreezable() {
        return isOpen() && !lines.isEmpty() && accepted() == lines.size();
    }
}
