package org.junheng.core.diagnose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.core.measure.ClauseMeasure;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.Measures;
import org.junheng.core.measure.Naming;
import org.junheng.core.measure.Retest;
import org.junheng.core.model.Figure;
import org.junheng.core.model.Table;
import org.junheng.core.register.Code;
import org.junheng.core.register.Field;
import org.junheng.core.text.Words;

/**
 * Which figures of a county its decisions hang on, the smallest part of what was reported first.
 *
 * @param decided the clauses facts decide, met or not met
 */
public record Fragility(List<FragileFigure> figures, List<ClauseMeasure> decided) {

    private static final String SCHOOL = "school";

    /** What of a county's key need not be said. */
    private static final Set<String> KNOWN = Set.of("area", "year");

    /** How often a flip that measuring does not confirm is replaced by the next best. */
    private static final int TRIES = 2;

    /** Of one county; every change told has been measured, and one step less as well. */
    public static Fragility of(Measures measures, String area) {
        Measures county = measures.only(area);
        List<FragileFigure> figures = new ArrayList<>();
        List<ClauseMeasure> decided = county.clauses(area).stream()
                .filter(each -> each.decision() == Decision.MET || each.decision() == Decision.NOT_MET)
                .toList();
        for (ClauseMeasure clause : decided) {
            smallest(county, area, clause)
                    .map(flip -> told(county, clause, flip))
                    .ifPresent(figures::add);
        }
        figures.sort(Comparator.comparingDouble(FragileFigure::share));
        return new Fragility(List.copyOf(figures), decided);
    }

    private static Optional<Flip> smallest(Measures county, String area, ClauseMeasure clause) {
        Confirmation confirmation = new Confirmation(county, area, clause);
        List<Retest> retests = county.retests(clause, area);
        Set<Figure> unconfirmed = new HashSet<>();
        for (int tries = 0; tries <= TRIES; tries++) {
            SmallestFlip search = new SmallestFlip(county, clause.decision(), unconfirmed);
            retests.forEach(search::within);
            if (search.best().isEmpty()) {
                return Optional.empty();
            }
            Optional<Flip> confirmed = confirmation.of(search.best().get());
            if (confirmed.isPresent()) {
                return confirmed;
            }
            unconfirmed.add(search.best().get().figure());
        }
        return Optional.empty();
    }

    private static FragileFigure told(Measures county, ClauseMeasure clause, Flip flip) {
        Figure figure = flip.figure();
        Table table = county.facts().table(figure.register());
        Field field = field(county, figure);
        return new FragileFigure(
                clause,
                figure,
                field,
                name(county, table, figure),
                table.has(SCHOOL),
                table.shown(figure.row(), "stage"),
                table.place(figure.row(), figure.field()),
                flip.reported(),
                flip.change(),
                flip.share(),
                clause.decision() == Decision.MET ? Decision.NOT_MET : Decision.MET);
    }

    private static Words name(Measures county, Table table, Figure figure) {
        if (table.has(SCHOOL)) {
            return Words.same(Naming.of(county.facts(), county.standard().registers(), table, figure.row()));
        }
        List<Words> parts = table.key().stream()
                .filter(part -> !KNOWN.contains(part))
                .map(part -> {
                    String shown = table.shown(figure.row(), part);
                    return field(county, new Figure(figure.register(), figure.row(), part))
                            .codes()
                            .flatMap(codes -> codes.find(shown))
                            .map(Code::name)
                            .orElse(Words.same(shown));
                })
                .toList();
        return new Words(
                String.join(" ", parts.stream().map(Words::zh).toList()),
                String.join(" ", parts.stream().map(Words::en).toList()));
    }

    static Field field(Measures measures, Figure figure) {
        return measures.standard().registers().register(figure.register()).field(figure.field());
    }
}
