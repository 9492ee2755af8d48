package org.junheng.core.plan.resources;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.plan.resources.Action.Kind;
import org.junheng.core.plan.resources.Action.School;

/**
 * The actions a solution of the program stands for: whole teachers from school to school, the nearest first; what is built rounded up to
 * its step.
 */
final class Extraction {

    /** Less than this share of a step is what the solver leaves of nothing. */
    private static final double NOTHING = 1e-6;

    private final Baseline base;
    private final Decisions decisions;
    private final double[] solution;
    private final Roster roster;
    private final Sentences sentences;
    private final List<Action> actions = new ArrayList<>();

    private Extraction(ResourceModel model, double[] solution) {
        this.base = model.base();
        this.decisions = model.decisions();
        this.solution = solution;
        this.roster = new Roster(base);
        this.sentences = new Sentences(base);
    }

    static List<Action> of(ResourceModel model, double[] solution) {
        Extraction extraction = new Extraction(model, solution);
        for (int year = 0; year < model.decisions().years(); year++) {
            extraction.year(year);
            for (Section section : model.base().sections()) {
                extraction.hires(section, year);
                extraction.qualified(section, year);
            }
            for (Site site : model.base().sites()) {
                extraction.built(site, year);
            }
        }
        return List.copyOf(extraction.actions);
    }

    /** Who would leave a school for another one while somebody of the same kind comes changes places: it is no move. */
    private void year(int year) {
        int named = whole(decisions.namedSwapped(year));
        int others = whole(decisions.swapped(year)) - named;
        int backbone = base.backbone();
        for (StageMeasures stage : base.stages()) {
            for (int kind = decisions.kinds() - 1; kind >= 0; kind--) {
                int both = moves(stage, kind, year);
                if (backbone >= 0 && Decisions.has(kind, backbone)) {
                    named += both;
                } else {
                    others += both;
                }
            }
        }
        swap(
                year,
                backbone < 0 ? List.of() : List.of(base.traits().get(backbone).id()),
                named);
        swap(year, List.of(), others);
    }

    private void swap(int year, List<String> traits, int count) {
        if (count > 0) {
            School county = new School(base.area(), base.area());
            add(year, Kind.SWAP, "", null, county, traits, List.of(), List.of(), BigDecimal.valueOf(count));
        }
    }

    private int whole(int column) {
        return column < 0 ? 0 : (int) Math.rint(solution[column]);
    }

    /** @return how many come to a school that others of their kind leave */
    private int moves(StageMeasures stage, int kind, int year) {
        List<Section> leaving = new ArrayList<>();
        List<Section> coming = new ArrayList<>();
        int swapped = 0;
        for (Section section : base.sections(stage)) {
            int out = whole(decisions.out(section.number(), kind, year));
            int in = whole(decisions.in(section.number(), kind, year));
            int both = Math.min(out, in);
            swapped += both;
            repeat(leaving, section, out - both);
            repeat(coming, section, in - both);
        }
        Map<List<Object>, Integer> moved = new LinkedHashMap<>();
        for (Nearest.Pair pair : Nearest.pairs(base, leaving, coming, published(stage, kind, year))) {
            List<String> fields = roster.move(pair.from(), pair.to(), kind);
            moved.merge(List.of(pair.from(), pair.to(), fields), 1, Integer::sum);
        }
        for (Map.Entry<List<Object>, Integer> each : moved.entrySet()) {
            Section from = (Section) each.getKey().get(0);
            Section to = (Section) each.getKey().get(1);
            add(year, Kind.MOVE, from, to, kind, fields(each.getKey().get(2)), List.of(), each.getValue());
        }
        return swapped;
    }

    /** Who was to go where by a published plan: they keep their pairs, so that nothing changes that need not. */
    private List<Nearest.Pair> published(StageMeasures stage, int kind, int year) {
        List<Nearest.Pair> pairs = new ArrayList<>();
        for (Action action : base.published()) {
            boolean isMeant = action.kind() == Kind.MOVE
                    && action.year() == year
                    && action.stage().equals(stage.stage())
                    && action.traits().equals(traits(kind));
            for (int i = 0; isMeant && i < action.amount().intValue(); i++) {
                pairs.add(new Nearest.Pair(section(stage, action.from()), section(stage, action.to())));
            }
        }
        return pairs;
    }

    private Section section(StageMeasures stage, School school) {
        return base.sections(stage).stream()
                .filter(section -> section.site().code().equals(school.code()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> traits(int kind) {
        List<String> traits = new ArrayList<>();
        for (int trait = 0; trait < base.traits().size(); trait++) {
            if (Decisions.has(kind, trait)) {
                traits.add(base.traits().get(trait).id());
            }
        }
        return traits;
    }

    private static void repeat(List<Section> list, Section section, int times) {
        for (int i = 0; i < times; i++) {
            list.add(section);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> fields(Object fields) {
        return (List<String>) fields;
    }

    private void hires(Section section, int year) {
        for (int kind = decisions.kinds() - 1; kind >= 0; kind--) {
            Map<List<String>, Integer> hired = new LinkedHashMap<>();
            for (int i = whole(decisions.hired(section.number(), kind, year)); i > 0; i--) {
                hired.merge(roster.hire(section, kind), 1, Integer::sum);
            }
            int who = kind;
            hired.forEach((fields, count) -> add(year, Kind.HIRE, null, section, who, fields, List.of(), count));
        }
    }

    private void qualified(Section section, int year) {
        for (int trait = 0; trait < base.traits().size(); trait++) {
            Map<List<List<String>>, Integer> qualified = new LinkedHashMap<>();
            for (int i = whole(decisions.qualified(section.number(), trait, year)); i > 0; i--) {
                List<String> replaced =
                        roster.replaced(section, trait).map(List::of).orElse(List.of());
                qualified.merge(List.of(List.of(roster.qualify(section, trait)), replaced), 1, Integer::sum);
            }
            int who = 1 << trait;
            qualified.forEach((fields, count) ->
                    add(year, Kind.QUALIFY, null, section, who, fields.get(0), fields.get(1), count));
        }
    }

    private void built(Site site, int year) {
        for (int field = 0; field < decisions.fields().size(); field++) {
            int column = decisions.built(site.number(), field, year);
            String id = decisions.fields().get(field);
            BigDecimal step = base.options().build().get(id).step();
            double steps = column < 0 ? 0 : solution[column] / step.doubleValue();
            if (steps > NOTHING) {
                BigDecimal amount =
                        BigDecimal.valueOf(Math.ceil(steps - NOTHING)).multiply(step);
                School school = new School(site.code(), site.name());
                add(year, Kind.BUILD, "", null, school, List.of(), List.of(id), List.of(), amount);
            }
        }
    }

    private void add(
            int year,
            Kind kind,
            Section from,
            Section to,
            int who,
            List<String> fields,
            List<String> replaced,
            int count) {
        add(
                year,
                kind,
                to.stage().stage(),
                from == null ? null : new School(from.site().code(), from.name()),
                new School(to.site().code(), to.name()),
                traits(who),
                fields,
                replaced,
                BigDecimal.valueOf(count));
    }

    private void add(
            int year,
            Kind kind,
            String stage,
            School from,
            School to,
            List<String> traits,
            List<String> fields,
            List<String> replaced,
            BigDecimal amount) {
        BigDecimal exact = amount.stripTrailingZeros();
        BigDecimal plain = exact.scale() < 0 ? exact.setScale(0, RoundingMode.UNNECESSARY) : exact;
        Action action = new Action(
                year, kind, stage, from, to, List.copyOf(traits), fields, replaced, plain, BigDecimal.ZERO, null);
        actions.add(new Action(
                year,
                kind,
                stage,
                from,
                to,
                action.traits(),
                fields,
                replaced,
                plain,
                Costs.of(action, base.options()),
                sentences.of(action)));
    }
}
