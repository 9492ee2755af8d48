package org.junheng.core.plan.resources;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junheng.core.formula.Rational;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.Derivations;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.LinearForms;
import org.junheng.core.measure.Measures;
import org.junheng.core.measure.Naming;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.model.Figure;
import org.junheng.core.model.Table;
import org.junheng.core.register.Registers;
import org.junheng.core.standard.Clause;
import org.junheng.core.standard.Indicator;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/** One county as it is before anything is done, taken apart into what decisions can change. */
final class Baseline {

    private final Measures measures;
    private final String area;
    private final ResourceOptions options;
    private final List<Trait> traits;
    private final List<Section> sections = new ArrayList<>();
    private final Map<String, Site> sites = new LinkedHashMap<>();
    private final Derivations derivations;
    private final LinearForms forms;
    private String siteRegister;
    private final List<Words> missing = new ArrayList<>();

    /** @throws Refusal where figures are missing, with what and where */
    Baseline(Measures measures, String area, ResourceOptions options) {
        this.measures = measures;
        this.area = area;
        this.options = options;
        this.derivations = measures.derivations();
        this.traits = counted();
        this.forms = measures.linearForms();
        for (StageMeasures stage : measures.stages(area)) {
            for (int index = 0; index < stage.size(); index++) {
                if (stage.students(index) > 0) {
                    add(stage, index);
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new Refusal(Words.of(
                    "缺数的学校做不了方案，请先补齐：%s",
                    "schools that lack figures cannot be planned for, complete them first: %s", joined(missing)));
        }
        if (sections.isEmpty()) {
            throw new Refusal(Words.of("没有参加测算的学校", "no school enters the tests"));
        }
    }

    /** What the indicators count teachers by. */
    private List<Trait> counted() {
        Registers registers = measures.standard().registers();
        Map<String, Map<String, List<String>>> byIndicator = new LinkedHashMap<>();
        for (Indicator indicator : measures.standard().indicators()) {
            for (StageMeasures stage : measures.stages(area)) {
                List<String> fields = indicator.quantity(stage.stage()).names().stream()
                        .filter(field ->
                                registers.register(measures.standard().rows()).has(field))
                        .filter(field -> !field.equals(measures.standard().weight()))
                        .toList();
                boolean countsAll = fields.contains(options.teachers().field());
                if (!fields.isEmpty() && !countsAll) {
                    byIndicator
                            .computeIfAbsent(indicator.id(), id -> new TreeMap<>())
                            .put(stage.stage(), fields);
                }
            }
        }
        return byIndicator.entrySet().stream()
                .map(each -> new Trait(
                        each.getKey(),
                        measures.standard().indicator(each.getKey()).shortName(),
                        each.getValue()))
                .toList();
    }

    private void add(StageMeasures stage, int index) {
        Table table = stage.table();
        int row = stage.row(index);
        Site site = site(stage, index);
        double teachers = number(table, row, options.teachers().field());
        int[] having = new int[traits.size()];
        for (int trait = 0; trait < having.length; trait++) {
            for (String field : traits.get(trait).fields(stage.stage())) {
                having[trait] += (int) number(table, row, field);
            }
        }
        List<Made> made = new ArrayList<>();
        for (IndicatorMeasures measured : stage.indicators()) {
            made(stage, index, measured).ifPresentOrElse(made::add, () -> lacks(site, stage, measured));
        }
        sections.add(new Section(
                sections.size(), stage, index, row, site, stage.students(index), (int) teachers, having, made));
    }

    private void lacks(Site site, StageMeasures stage, IndicatorMeasures measured) {
        missing.add(Words.of(
                "%s（%s）%s",
                "%s (%s) %s",
                site.name(),
                stageName(stage.stage()),
                measured.indicator().shortName()));
    }

    private Optional<Made> made(StageMeasures stage, int index, IndicatorMeasures measured) {
        Set<String> free = new LinkedHashSet<>(options.build().keySet());
        free.add(options.teachers().field());
        traits.forEach(trait -> free.addAll(trait.fields(stage.stage())));
        Optional<LinearForms.Form> counted = forms.counted(stage, index, measured, free);
        Optional<LinearForms.Form> lined = forms.lined(stage, index, measured, free);
        if (counted.isEmpty()
                || lined.isEmpty()
                || Double.isNaN(counted.get().now())
                || Double.isNaN(lined.get().now())) {
            return Optional.empty();
        }
        double perTeacher = 0;
        double[] perTrait = new double[traits.size()];
        Map<String, Double> perBuilt = new TreeMap<>();
        for (Map.Entry<Figure, Double> each : counted.get().factors().entrySet()) {
            String field = each.getKey().field();
            if (field.equals(options.teachers().field())) {
                perTeacher = each.getValue();
            } else if (options.build().containsKey(field)) {
                perBuilt.put(field, each.getValue());
            }
        }
        for (int trait = 0; trait < perTrait.length; trait++) {
            perTrait[trait] = alike(traits.get(trait), stage.stage(), counted.get());
        }
        return Optional.of(new Made(
                measured,
                counted.get().now(),
                lined.get().now(),
                perTeacher,
                perTrait,
                perBuilt,
                forms.threshold(stage, index, measured).orElse(null),
                measured.meets(index) == Decision.MET));
    }

    /** How much the quantity grows with one teacher more of a trait, whichever of its fields counts them. */
    private static double alike(Trait trait, String stage, LinearForms.Form form) {
        double[] factors = form.factors().entrySet().stream()
                .filter(each -> trait.fields(stage).contains(each.getKey().field()))
                .mapToDouble(Map.Entry::getValue)
                .distinct()
                .toArray();
        if (factors.length > 1) {
            throw new Refusal(Words.of(
                    "“%s”对同一类教师计不同的数，做不了方案",
                    "\"%s\" counts teachers of one kind differently and cannot be planned for", trait.name()));
        }
        return factors.length == 0 ? 0 : factors[0];
    }

    private Site site(StageMeasures stage, int index) {
        Table table = stage.table();
        String code = table.shown(stage.row(index), "school");
        return sites.computeIfAbsent(code, key -> {
            Map<String, Double> has = new TreeMap<>();
            Map<String, Integer> rows = new TreeMap<>();
            for (String field : builtFields()) {
                derivations.source(stage, index, field).ifPresent(source -> {
                    rows.put(field, source.row());
                    siteRegister = source.register();
                    if (source.isThere()) {
                        has.put(
                                field,
                                measures.facts()
                                        .table(source.register())
                                        .column(field)
                                        .number(source.row()));
                    }
                });
            }
            int row = rows.values().stream().findFirst().orElse(-1);
            return new Site(
                    sites.size(), code, Naming.of(measures.facts(), registers(), table, stage.row(index)), row, has);
        });
    }

    /** What can be built, and what it must stay within. */
    private Set<String> builtFields() {
        Set<String> fields = new LinkedHashSet<>(options.build().keySet());
        options.build().values().forEach(build -> build.within().ifPresent(within -> fields.add(within.field())));
        return fields;
    }

    /** How much more of a field a site can use: up to so many times the line or the county's mean, whichever is higher. */
    double buildTo(Site site, String field) {
        double times = options.limit("build-to").at("times").decimal().doubleValue();
        double most = 0;
        for (Section section : sections) {
            for (Made made : section.made()) {
                double factor = section.site() == site ? made.perBuilt().getOrDefault(field, 0d) : 0;
                if (factor > 0 && site.has().containsKey(field)) {
                    double line =
                            made.threshold() == null ? 0 : made.threshold().toDouble();
                    double wanted =
                            times * Math.max(line, made.measured().spread().mean()) * section.students();
                    most = Math.max(most, (wanted - made.now()) / factor);
                }
            }
        }
        return most;
    }

    /** A figure of a school, such as where it lies; empty where nobody told it. */
    Optional<Double> figure(Site site, String field) {
        Table table = siteRegister == null ? null : measures.facts().table(siteRegister);
        boolean isThere = table != null
                && site.row() >= 0
                && table.has(field)
                && table.column(field).isThere(site.row());
        return isThere ? Optional.of(table.column(field).number(site.row())) : Optional.empty();
    }

    /** A named limit of a clause as it holds for a section. */
    double limit(Section section, Clause clause, String name) {
        return forms.limit(section.stage(), section.index(), clause.id(), name)
                .map(Rational::toDouble)
                .orElseThrow(() -> new Refusal(Words.of(
                        "“%s”没有这一学年的 %s，做不了方案", "\"%s\" has no %s in force for that year", clause.name(), name)));
    }

    Words stageName(String stage) {
        return stage.isEmpty()
                ? Words.same("")
                : registers().codes("stage").code(stage).name();
    }

    Words fieldName(String field) {
        return registers().having(field).stream()
                .findFirst()
                .map(register -> register.field(field).name())
                .orElse(Words.same(field));
    }

    /** In what it is counted; empty for what has no unit. */
    Words fieldUnit(String field) {
        return registers().having(field).stream()
                .findFirst()
                .flatMap(register -> register.field(field).unit())
                .map(unit -> unit.name())
                .orElse(Words.same(""));
    }

    /** The register of the schools' site resources. */
    String siteRegister() {
        return siteRegister;
    }

    private static double number(Table table, int row, String field) {
        return table.has(field) && table.column(field).isThere(row)
                ? table.column(field).number(row)
                : 0;
    }

    private static Words joined(List<Words> words) {
        return new Words(
                String.join("、", words.stream().map(Words::zh).toList()),
                String.join(", ", words.stream().map(Words::en).toList()));
    }

    Registers registers() {
        return measures.standard().registers();
    }

    Measures measures() {
        return measures;
    }

    String area() {
        return area;
    }

    ResourceOptions options() {
        return options;
    }

    /** What was published before and is still to be done in the plan's years; years counted as the plan's. */
    List<Action> published() {
        PublishedPlan plan = options.following().plan();
        return plan == null ? List.of() : plan.after(measures.year(), options.years());
    }

    List<Trait> traits() {
        return traits;
    }

    int trait(String id) {
        for (int trait = 0; trait < traits.size(); trait++) {
            if (traits.get(trait).id().equals(id)) {
                return trait;
            }
        }
        return -1;
    }

    /** The trait that the options call backbone teachers; -1 where the standard does not count them. */
    int backbone() {
        return trait(options.limit("rotation").text("backbone-by", ""));
    }

    List<Section> sections() {
        return sections;
    }

    List<Section> sections(StageMeasures stage) {
        return sections.stream().filter(section -> section.stage() == stage).toList();
    }

    List<Site> sites() {
        return List.copyOf(sites.values());
    }

    List<StageMeasures> stages() {
        return measures.stages(area);
    }
}
