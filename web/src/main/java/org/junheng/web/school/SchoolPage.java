package org.junheng.web.school;

import java.util.List;
import java.util.Optional;
import org.junheng.core.text.Words;
import org.junheng.store.figures.Upload;
import org.junheng.store.people.Unit;
import org.junheng.store.round.Confirmation;
import org.junheng.store.round.Form;
import org.junheng.store.round.Round;

/**
 * A school's forms of one year (填报页).
 *
 * @param round empty where nothing is collected
 * @param holds whether the head's confirmation is of the figures as they are now
 */
public record SchoolPage(
        Unit school,
        int year,
        Optional<Round> round,
        List<Line> lines,
        List<Upload> uploads,
        Optional<Confirmation> confirmation,
        boolean holds) {

    /**
     * One form.
     *
     * @param isOnePerSchool whether every school has one row of it, so that it cannot be empty
     * @param rows how many rows it has
     */
    public record Line(Form form, Words name, boolean isOnePerSchool, int rows, int errors, int queries) {

        public boolean isEmpty() {
            return rows == 0;
        }

        /** Empty, and no school has nothing to say there. */
        public boolean isLacking() {
            return isEmpty() && isOnePerSchool;
        }
    }

    public String path() {
        return "/school/" + school.id() + "/" + year;
    }

    public boolean isOpen() {
        return round.filter(each -> each.state() == Round.State.OPEN).isPresent()
                && lines.stream().anyMatch(line -> line.form.state().isOpen());
    }

    public int errors() {
        return lines.stream().mapToInt(Line::errors).sum();
    }

    public int queries() {
        return lines.stream().mapToInt(Line::queries).sum();
    }

    /** Whether all may be submitted as it is. */
    public boolean isReady() {
        return isOpen() && errors() == 0 && queries() == 0;
    }

    public List<Line> empty() {
        return lines.stream()
                .filter(line -> line.form.state().isOpen() && line.isEmpty())
                .toList();
    }

    /** Open forms that cannot be handed in empty. */
    public List<Line> lacking() {
        return empty().stream().filter(Line::isLacking).toList();
    }

    public boolean isWithdrawable() {
        return lines.stream().anyMatch(line -> line.form.state() == Form.State.SUBMITTED)
                && round.filter(each -> each.state() == Round.State.OPEN).isPresent();
    }

    public boolean isSubmitted() {
        return !lines.isEmpty()
                && lines.stream().noneMatch(line -> line.form.state().isOpen());
    }

    public Optional<Line> returned() {
        return lines.stream()
                .filter(line -> line.form.state() == Form.State.RETURNED)
                .findFirst();
    }
}
