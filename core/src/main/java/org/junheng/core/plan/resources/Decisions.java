package org.junheng.core.plan.resources;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.core.plan.LinearProgram;
import org.junheng.core.plan.Terms;
import org.junheng.core.plan.resources.ResourceOptions.Build;
import org.junheng.core.plan.resources.ResourceOptions.Qualify;

/**
 * The columns of a resource plan. Teachers are told apart by which traits they have, a kind being the set of them (bit by bit); kinds,
 * sections and years together number the columns of moves and hires, traits, sections and years those of qualifying, and fields, sites and
 * years those of building. Costs are in 10,000 yuan.
 */
final class Decisions {

    private static final int NONE = -1;

    private final Baseline base;
    private final LinearProgram program;
    private final int years;
    private final int kinds;
    private final int teachers;
    private final List<String> fields;
    private final int[][][] out;
    private final int[][][] in;
    private final int[][][] hired;
    private final int[][][] qualified;
    private final int[][][] built;
    private final int[][][] started;
    private final Map<Integer, Integer> starts = new HashMap<>();
    private final int[] swapped;
    private final int[] namedSwapped;
    private final List<Terms> spending = new ArrayList<>();

    Decisions(Baseline base, LinearProgram program) {
        this.base = base;
        this.program = program;
        this.years = base.options().years();
        this.kinds = 1 << base.traits().size();
        this.fields = List.copyOf(base.options().build().keySet());
        int sections = base.sections().size();
        this.out = new int[sections][kinds][years];
        this.in = new int[sections][kinds][years];
        this.hired = new int[sections][kinds][years];
        this.qualified = new int[sections][base.traits().size()][years];
        this.built = new int[base.sites().size()][fields.size()][years];
        this.started = new int[base.sites().size()][fields.size()][years];
        for (int year = 0; year < years; year++) {
            spending.add(new Terms());
        }
        this.teachers = base.sections().stream().mapToInt(Section::teachers).sum();
        this.swapped = new int[years];
        this.namedSwapped = new int[years];
        for (int year = 0; year < years; year++) {
            double price = price(base.options().teachers().swap(), year);
            swapped[year] = spend(program.whole(0, teachers, price), price, year);
            namedSwapped[year] = program.whole(0, teachers, 0);
            program.atMost(new Terms().plus(1, namedSwapped[year]).plus(-1, swapped[year]), 0);
        }
        base.sections().forEach(this::add);
        base.sites().forEach(this::add);
    }

    private void add(Section section) {
        int at = section.number();
        for (int year = 0; year < years; year++) {
            for (int kind = 0; kind < kinds; kind++) {
                boolean moves = base.options().teachers().countsWhereTheyWork() && exists(section, kind);
                double price = price(base.options().teachers().move(), year);
                out[at][kind][year] = moves ? spend(program.whole(0, section.teachers(), 0), 0, year) : NONE;
                in[at][kind][year] = base.options().teachers().countsWhereTheyWork()
                        ? spend(program.whole(0, arriving(section), price), price, year)
                        : NONE;
                hired[at][kind][year] = isHired(kind) ? hire(section, year) : NONE;
            }
            for (int trait = 0; trait < base.traits().size(); trait++) {
                qualified[at][trait][year] = qualify(section, trait, year);
            }
        }
    }

    /** No more can arrive in a year: what the limits allow anyway, or everybody there is. */
    private int arriving(Section section) {
        boolean isLimited =
                ResourceLimits.isOn(base.options(), "staff-change") && ResourceLimits.isOn(base.options(), "outflow");
        return isLimited ? section.teachers() + 1 : teachers;
    }

    /** Nobody who has what nobody has can leave. */
    private boolean exists(Section section, int kind) {
        for (int trait = 0; trait < base.traits().size(); trait++) {
            if (section.having(trait, has(kind, trait)) <= 0) {
                return false;
            }
        }
        return section.teachers() > 0;
    }

    private boolean isHired(int kind) {
        for (int trait = 0; trait < base.traits().size(); trait++) {
            String id = base.traits().get(trait).id();
            boolean has = has(kind, trait);
            if (has && base.options().teachers().neverHired().contains(id)
                    || !has && base.options().teachers().hired().contains(id)) {
                return false;
            }
        }
        return true;
    }

    private int hire(Section section, int year) {
        int last = base.options().teachers().paysHiredEveryYear() ? years - 1 : year;
        double all = 0;
        for (int paid = year; paid <= last; paid++) {
            all += price(base.options().teachers().hire(), paid);
        }
        int column = program.whole(0, arriving(section), all);
        for (int paid = year; paid <= last; paid++) {
            spending.get(paid).plus(price(base.options().teachers().hire(), paid), column);
        }
        return column;
    }

    private int qualify(Section section, int trait, int year) {
        Qualify qualify = base.options().qualify().get(base.traits().get(trait).id());
        if (qualify == null || section.having(trait, false) <= 0) {
            return NONE;
        }
        int most = qualify.most()
                .multiply(BigDecimal.valueOf(section.teachers()))
                .setScale(0, java.math.RoundingMode.CEILING)
                .intValue();
        double price = price(qualify.price(), year);
        return spend(program.whole(0, Math.min(most, section.having(trait, false)), price), price, year);
    }

    private void add(Site site) {
        int at = site.number();
        for (int field = 0; field < fields.size(); field++) {
            Build build = base.options().build().get(fields.get(field));
            double most = base.buildTo(site, fields.get(field));
            for (int year = 0; year < years; year++) {
                built[at][field][year] = NONE;
                started[at][field][year] = NONE;
                if (most > 0) {
                    double price = price(build.price(), year);
                    built[at][field][year] = spend(
                            build.isWhole()
                                    ? program.whole(0, Math.floor(most), price)
                                    : program.column(0, most, price),
                            price,
                            year);
                    if (build.start().signum() > 0) {
                        double start = build.start()
                                .multiply(BigDecimal.ONE
                                        .add(base.options().priceRise())
                                        .pow(year))
                                .doubleValue();
                        started[at][field][year] = spend(program.whole(0, 1, start), start, year);
                        starts.put(built[at][field][year], started[at][field][year]);
                        program.atMost(
                                new Terms().plus(1, built[at][field][year]).plus(-most, started[at][field][year]), 0);
                    }
                }
            }
        }
    }

    private double price(org.junheng.core.plan.Price price, int year) {
        return price.in(year, base.options().priceRise()).doubleValue();
    }

    private int spend(int column, double price, int year) {
        spending.get(year).plus(price, column);
        return column;
    }

    static boolean has(int kind, int trait) {
        return (kind >> trait & 1) == 1;
    }

    int years() {
        return years;
    }

    int kinds() {
        return kinds;
    }

    List<String> fields() {
        return fields;
    }

    int out(int section, int kind, int year) {
        return out[section][kind][year];
    }

    int in(int section, int kind, int year) {
        return in[section][kind][year];
    }

    int hired(int section, int kind, int year) {
        return hired[section][kind][year];
    }

    int qualified(int section, int trait, int year) {
        return qualified[section][trait][year];
    }

    int built(int site, int field, int year) {
        return built[site][field][year];
    }

    int started(int site, int field, int year) {
        return started[site][field][year];
    }

    /** The column of the start of what a column builds; -1 where nothing is started by it. */
    int started(int built) {
        return starts.getOrDefault(built, NONE);
    }

    /** No more than this is built at a site, so that what is started there is at least its share of that. */
    void most(Site site, String field, double most) {
        for (int year = 0; year < years; year++) {
            int column = built(site.number(), fields.indexOf(field), year);
            if (started(column) != NONE && most < program.upper(column)) {
                program.atMost(new Terms().plus(1, column).plus(-most, started(column)), 0);
            }
        }
    }

    /** What is built is started. */
    void start(double[] columns) {
        for (int site = 0; site < built.length; site++) {
            for (int field = 0; field < fields.size(); field++) {
                for (int year = 0; year < years; year++) {
                    boolean isStarted = started[site][field][year] != NONE && columns[built[site][field][year]] > 0;
                    if (isStarted) {
                        columns[started[site][field][year]] = 1;
                    }
                }
            }
        }
    }

    /** All columns of what is done in a year. */
    List<Integer> of(int year) {
        List<Integer> columns = new ArrayList<>(List.of(swapped[year], namedSwapped[year]));
        for (Section section : base.sections()) {
            for (int kind = 0; kind < kinds; kind++) {
                columns.add(out(section.number(), kind, year));
                columns.add(in(section.number(), kind, year));
                columns.add(hired(section.number(), kind, year));
            }
            for (int trait = 0; trait < base.traits().size(); trait++) {
                columns.add(qualified(section.number(), trait, year));
            }
        }
        for (Site site : base.sites()) {
            for (int field = 0; field < fields.size(); field++) {
                columns.add(built(site.number(), field, year));
            }
        }
        columns.removeIf(column -> column == NONE);
        return columns;
    }

    /** How many teachers change places with others of their kind. */
    int swapped(int year) {
        return swapped[year];
    }

    /** How many of these are backbone teachers. */
    int namedSwapped(int year) {
        return namedSwapped[year];
    }

    /** What is spent in a year, in 10,000 yuan. */
    Terms spending(int year) {
        return spending.get(year);
    }

    /** How many teachers have come to a section by the end of a year, those who left taken off; of all, or of those with a trait. */
    Terms come(Section section, int trait, int lastYear) {
        Terms terms = new Terms();
        for (int year = 0; year <= lastYear; year++) {
            for (int kind = 0; kind < kinds; kind++) {
                if (trait < 0 || has(kind, trait)) {
                    plus(terms, 1, in(section.number(), kind, year));
                    plus(terms, -1, out(section.number(), kind, year));
                    plus(terms, 1, hired(section.number(), kind, year));
                }
            }
            if (trait >= 0) {
                plus(terms, 1, qualified(section.number(), trait, year));
            }
        }
        return terms;
    }

    Terms built(Site site, String field, int lastYear) {
        Terms terms = new Terms();
        for (int year = 0; year <= lastYear; year++) {
            plus(terms, 1, built(site.number(), fields.indexOf(field), year));
        }
        return terms;
    }

    /** How much more of an indicator's quantity a section has by the end of a year. */
    Terms more(Section section, Made made, int lastYear) {
        Terms terms = new Terms();
        if (made.perTeacher() != 0) {
            terms.plus(made.perTeacher(), come(section, -1, lastYear));
        }
        for (int trait = 0; trait < made.perTrait().length; trait++) {
            if (made.perTrait()[trait] != 0) {
                terms.plus(made.perTrait()[trait], come(section, trait, lastYear));
            }
        }
        made.perBuilt().forEach((field, factor) -> terms.plus(factor, built(section.site(), field, lastYear)));
        return terms;
    }

    static void plus(Terms terms, double factor, int column) {
        if (column != NONE) {
            terms.plus(factor, column);
        }
    }
}
