package org.junheng.web.county;

import java.util.List;
import java.util.Optional;
import org.junheng.core.diagnose.FragileFigure;
import org.junheng.core.model.Finding;
import org.junheng.store.figures.Explanations.Explanation;
import org.junheng.store.people.Unit;

/**
 * Which figures cannot be believed (核验页).
 *
 * @param shown errors, queries, explained or notes
 * @param fragile figures whose error would turn the verdict, those that need the smallest one first
 */
public record VerifyPage(
        Unit county,
        int year,
        Shown shown,
        List<Group> groups,
        List<FragileFigure> fragile,
        int errors,
        int queries,
        int explained) {

    public enum Shown {
        ERRORS,
        QUERIES,
        EXPLAINED
    }

    /** What one rule found. */
    public record Group(String rule, int size, List<Line> lines) {}

    /**
     * One finding.
     *
     * @param school whose figure it is, empty for the county's own
     * @param explanation what the school said of it, where it said anything
     */
    public record Line(Finding finding, String school, Optional<Explanation> explanation) {}

    public int count(Shown which) {
        return switch (which) {
            case ERRORS -> errors;
            case QUERIES -> queries;
            case EXPLAINED -> explained;
        };
    }

    public String path() {
        return "/county/" + county.id() + "/" + year + "/verify";
    }
}
