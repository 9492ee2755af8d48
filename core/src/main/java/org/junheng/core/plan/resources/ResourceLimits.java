package org.junheng.core.plan.resources;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.core.measure.Decision;
import org.junheng.core.model.Column;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;
import org.junheng.core.standard.Clause;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Words;

/** The limits of a resource plan: the standard's clauses about schools and spreads, and what the options say. */
final class ResourceLimits {

    private ResourceLimits() {}

    static List<Limit> of(Baseline base) {
        List<Limit> law = law(base);
        List<Limit> limits = new ArrayList<>(law);
        ResourceOptions options = base.options();
        if (isOn(options, "keep-lines")) {
            limits.add(new KeepLines());
        }
        on(options, "least-kept")
                .ifPresent(kept -> limits.add(new LeastKept(kept.at("share").decimal())));
        on(options, "staff-change")
                .ifPresent(
                        change -> limits.add(new StaffChange(change.at("share").decimal())));
        on(options, "outflow")
                .ifPresent(out -> limits.add(new Outflow(out.at("share").decimal())));
        if (isOn(options, "moved-once")) {
            limits.add(new MovedOnce());
        }
        on(options, "vacant-posts").ifPresent(posts -> limits.add(new VacantPosts(posts(base, posts))));
        on(options, "rotation").flatMap(rotation -> rotation(base, rotation)).ifPresent(limits::add);
        options.qualify().forEach((id, qualify) -> {
            int trait = base.trait(id);
            if (trait >= 0 && qualify.county().isPresent()) {
                limits.add(new QualifyCounty(
                        trait, qualify.name(), qualify.county().get(), teachers(base)));
            }
        });
        options.build()
                .forEach((field, build) -> build.within()
                        .ifPresent(within -> limits.add(new Land(
                                field,
                                base.fieldName(field),
                                within.field(),
                                base.fieldName(within.field()),
                                within.share(),
                                build.step(),
                                base.fieldUnit(field)))));
        if (!options.budget().isEmpty()) {
            limits.add(new Budget(options.budget()));
        }
        if (options.reserve().signum() > 0) {
            law.forEach(limit -> reserved(limit, options.reserve()).ifPresent(limits::add));
        }
        if (options.following().isOn() && options.following().frozen() > 0) {
            limits.add(new Frozen(options.following().frozen()));
        }
        options.pins().forEach(pin -> limits.add(Settled.of(base, pin)));
        return List.copyOf(limits);
    }

    private static Optional<Limit> reserved(Limit law, BigDecimal by) {
        if (law instanceof Spreads spreads) {
            return Optional.of(new Reserve(spreads, by));
        }
        return law instanceof Composite composite ? Optional.of(new CompositeReserve(composite, by)) : Optional.empty();
    }

    private static List<Limit> law(Baseline base) {
        List<Limit> law = new ArrayList<>();
        for (Clause clause : base.measures().standard().clauses()) {
            if (clause.test().isPresent() && clause.when().isEmpty()) {
                Optional<? extends Limit> limit =
                        switch (clause.scope()) {
                            case SECTION -> SchoolLines.of(clause);
                            case STAGE -> Spreads.of(clause).isPresent() ? Spreads.of(clause) : Composite.of(clause);
                            default -> Optional.empty();
                        };
                limit.ifPresentOrElse(law::add, () -> measured(clause).ifPresent(law::add));
            }
        }
        return law;
    }

    /** Clauses about the county's duties are no matter of resources. */
    private static Optional<Limit> measured(Clause clause) {
        boolean isAboutSchools = clause.scope() == Clause.Scope.SECTION || clause.scope() == Clause.Scope.STAGE;
        return clause.block().isResources() && isAboutSchools ? Optional.of(new Measured(clause)) : Optional.empty();
    }

    /** The clauses of resources that are not met before, for saying what a plan is for. */
    static List<Words> unmet(Baseline base, List<Limit> limits) {
        List<String> names = limits.stream()
                .filter(Limit::isLaw)
                .map(limit -> limit.name().zh())
                .toList();
        return base
                .measures()
                .clauses(base.area(), clause -> names.contains(clause.name().zh()))
                .stream()
                .filter(measured -> measured.decision() != Decision.MET)
                .map(measured -> measured.clause().name())
                .distinct()
                .toList();
    }

    private static Optional<Entry> on(ResourceOptions options, String id) {
        return Optional.ofNullable(options.limit(id)).filter(entry -> entry.flag("on", true));
    }

    static boolean isOn(ResourceOptions options, String id) {
        return on(options, id).isPresent();
    }

    private static int teachers(Baseline base) {
        return base.sections().stream().mapToInt(Section::teachers).sum();
    }

    /** The vacant posts as the options say, else as the figures say, else a share of the teachers. */
    private static int posts(Baseline base, Entry entry) {
        Optional<Entry> said = entry.maybe("posts").filter(posts -> !posts.isEmpty());
        if (said.isPresent()) {
            return said.get().whole();
        }
        double total = sum(base, entry.text("total"));
        double filled = sum(base, entry.text("filled"));
        boolean isKnown = total > 0 && filled > 0;
        return (int)
                (isKnown
                        ? Math.max(0, total - filled)
                        : entry.at("otherwise-share").decimal().doubleValue() * teachers(base));
    }

    private static Optional<Limit> rotation(Baseline base, Entry entry) {
        int eligible = (int) sum(base, entry.text("of"));
        boolean moves = base.options().teachers().countsWhereTheyWork();
        return eligible == 0 || !moves
                ? Optional.empty()
                : Optional.of(new Rotation(
                        eligible,
                        entry.at("share").decimal(),
                        base.backbone(),
                        entry.at("backbone").decimal()));
    }

    /** A field added up over the rows of the county and year, wherever it stands. */
    private static double sum(Baseline base, String field) {
        Facts facts = base.measures().facts();
        double sum = 0;
        for (var register : base.registers().having(field)) {
            if (facts.has(register.id()) && facts.table(register.id()).has(field)) {
                Table table = facts.table(register.id());
                Column column = table.column(field);
                for (int row = 0; row < table.size(); row++) {
                    boolean isMeant = column.isThere(row)
                            && (!table.has("area") || table.shown(row, "area").equals(base.area()))
                            && (!table.has("year")
                                    || table.shown(row, "year")
                                            .equals(String.valueOf(
                                                    base.measures().year())));
                    sum += isMeant ? column.number(row) : 0;
                }
            }
        }
        return sum;
    }
}
