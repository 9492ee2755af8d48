package org.junheng.web.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junheng.core.act.CaseFacts;
import org.junheng.core.act.Moves;
import org.junheng.core.act.Person;
import org.junheng.core.act.Shown;
import org.junheng.core.register.CaseRegister;
import org.junheng.core.register.CaseState;
import org.junheng.core.register.Field;
import org.junheng.core.register.Move;
import org.junheng.core.text.Words;
import org.junheng.store.Look;
import org.junheng.store.act.Case;
import org.junheng.store.act.CaseEffect;
import org.junheng.store.act.Cases;
import org.junheng.store.act.Evidence;
import org.junheng.store.act.EvidenceUse;
import org.junheng.store.act.Step;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.web.access.Access;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Choice;
import org.junheng.web.page.Texts;
import org.springframework.stereotype.Component;

/** Reads a case for its page, cut to what the visitor may see and do (读案卷). */
@Component
public final class CaseReading {

    private static final String PROBLEM = "rectification";

    private final CaseDesk desk;
    private final Effects effects;
    private final Bases bases;
    private final Access access;
    private final Texts texts;

    CaseReading(CaseDesk desk, Effects effects, Bases bases, Access access, Texts texts) {
        this.desk = desk;
        this.effects = effects;
        this.bases = bases;
        this.access = access;
        this.texts = texts;
    }

    /** The clauses a problem can rest on. */
    public List<Choice> problemBases() {
        return bases.choices("");
    }

    /** Whose a problem at a unit can be. */
    public List<Choice> problemOwners(Look look, String unit) {
        return Owners.choices(Owners.of(look, desk.register(PROBLEM), unit), "");
    }

    /**
     * @param refused the move that was refused, whose form keeps what was typed
     * @param typed field → what was typed
     */
    CasePage page(Visitor visitor, String registerId, String id, String refused, Map<String, String> typed) {
        Case seen = desk.store().look(look -> desk.seen(look, visitor, registerId, id));
        List<CaseEffect> predicted = desk.store().look(look -> CaseEffect.of(look, seen));
        // judged before the look is held: it may take a moment
        List<CasePage.EffectLine> lines = effects.lines(seen, predicted);
        return desk.store().look(look -> page(look, visitor, seen, lines, refused, typed));
    }

    private CasePage page(
            Look look,
            Visitor visitor,
            Case it,
            List<CasePage.EffectLine> effectLines,
            String refused,
            Map<String, String> typed) {
        Cases cases = new Cases(look, desk.registers());
        CaseRegister register = cases.register(it);
        CaseFacts facts = cases.facts(it);
        Person person = desk.person(visitor, it.unit());
        CaseState state = register.life().state(it.state());
        boolean mayAssign = Moves.mayAssign(facts, person);
        return new CasePage(
                new Units(look).unit(it.unit()),
                register.name(),
                register.life().about(),
                list(visitor, register, it),
                it,
                state.name(),
                state.ends(),
                Math.max(0, it.late(desk.today())),
                basis(it),
                origin(look, it),
                cases.from(it).stream().map(this::named).toList(),
                chain(register, cases.chained(it, facts.values())),
                fields(register, facts, person),
                effectLines,
                steps(look, register, cases.steps(it), it),
                Moves.open(facts, person).stream()
                        .map(move -> form(it, facts, move, move.id().equals(refused) ? typed : Map.of()))
                        .toList(),
                waiting(register, state, Moves.open(facts, person)),
                mayAssign
                        && it.owner().isEmpty()
                        && register.life()
                                .from(state.id())
                                .anyMatch(move -> move.by().contains(Move.OWNER)),
                mayAssign
                        ? Optional.of(new CasePage.Assigning(
                                Owners.choices(Owners.of(look, register, it.unit()), it.owner()),
                                it.due().map(Object::toString).orElse("")))
                        : Optional.empty(),
                mayAssign ? correcting(register, facts, person) : List.of(),
                Moves.mayAttach(facts, person),
                problem(visitor, it));
    }

    /** The list the visitor came from: of the county, of the school, or of the region they look after. */
    private static String list(Visitor visitor, CaseRegister register, Case it) {
        if (visitor.may("GET /county/{county}/act/" + register.id(), it.county())) {
            return "/county/" + it.county() + "/act/" + register.id();
        }
        return "/school/" + it.unit() + "/act/" + register.id();
    }

    /** What others can do next: so that whoever looks knows whom it waits for. Where it is at its end it waits for nobody. */
    private List<Words> waiting(CaseRegister register, CaseState state, List<Move> theirs) {
        return state.ends()
                ? List.of()
                : register.life()
                        .from(state.id())
                        .filter(move -> !theirs.contains(move))
                        .map(this::waiting)
                        .toList();
    }

    private Words waiting(Move move) {
        List<Words> by = move.by().stream().map(this::who).toList();
        Words people = new Words(
                by.stream().map(Words::zh).collect(Collectors.joining("、")),
                by.stream().map(Words::en).collect(Collectors.joining(", ")));
        return move.notBy().isEmpty()
                ? Words.of("%s：%s", "%s: %s", move.name(), people)
                : Words.of("%s：%s，要由另一个人办", "%s: %s, a second person", move.name(), people);
    }

    private Words who(String named) {
        return named.equals(Move.OWNER)
                ? texts.words("act.owner")
                : named.equals(Move.OPENER)
                        ? texts.words("act.opener")
                        : access.role(named).name();
    }

    private Optional<CasePage.Basis> basis(Case it) {
        Bases.Basis basis = new Bases.Basis(it.standard(), it.clause());
        return bases.name(basis)
                .map(name -> new CasePage.Basis(name, "/standards/" + it.standard() + "#" + it.clause()));
    }

    private Optional<CasePage.Origin> origin(Look look, Case it) {
        int blank = it.source().indexOf(' ');
        String kind = blank < 0 ? it.source() : it.source().substring(0, blank);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        if (blank > 0 && desk.registers().cases().containsKey(kind)) {
            return Optional.of(
                    named(new Cases(look, desk.registers()).of(it.source().substring(blank + 1))));
        }
        String key = "act.from-" + kind;
        return Optional.of(new CasePage.Origin(texts.has(key) ? texts.words(key) : Words.same(it.source()), ""));
    }

    private CasePage.Origin named(Case other) {
        Words register = desk.register(other.register()).name();
        return new CasePage.Origin(
                Words.of("%s %s %s", "%s %s %s", register, other.number(), other.title()), CaseDesk.path(other));
    }

    private Optional<CasePage.Chain> chain(CaseRegister register, Cases.Chained chained) {
        return chained.named().isEmpty() && chained.naming().isEmpty()
                ? Optional.empty()
                : Optional.of(new CasePage.Chain(
                        register.own()
                                .field(register.life().chain().orElseThrow().field())
                                .name(),
                        chained.named().stream().map(this::named).toList(),
                        chained.naming().stream().map(this::named).toList()));
    }

    private List<CasePage.Line> fields(CaseRegister register, CaseFacts facts, Person person) {
        return register.fields().stream()
                .filter(field -> facts.values().containsKey(field.id()))
                .map(field -> new CasePage.Line(
                        field.heading(),
                        Moves.isVeiled(register.life(), field.id(), person.roles())
                                ? texts.words("act.veiled")
                                : Shown.of(field, facts.values().get(field.id()))))
                .toList();
    }

    private List<CasePage.StepLine> steps(Look look, CaseRegister register, List<Step> steps, Case it) {
        List<EvidenceUse> uses = EvidenceUse.of(look, Evidence.CASE, it.id());
        Map<String, Evidence> files = Evidence.of(
                        look, uses.stream().map(EvidenceUse::evidence).toList())
                .stream()
                .collect(Collectors.toMap(Evidence::id, Function.identity()));
        List<CasePage.StepLine> lines = new ArrayList<>();
        for (Step step : steps) {
            Move move = register.life().moves().get(step.move());
            lines.add(new CasePage.StepLine(
                    move != null ? move.name() : texts.words("act.step-" + step.move()),
                    register.life().states().containsKey(step.toState())
                            ? register.life().state(step.toState()).name()
                            : Words.same(step.toState()),
                    step.words(),
                    step.who(),
                    step.at(),
                    step.saidAt(),
                    uses.stream()
                            .filter(use -> use.step() == step.seq())
                            .map(use -> files.get(use.evidence()))
                            .map(file -> new CasePage.FileLine(
                                    file.name(), CaseDesk.path(it) + "/file/" + file.id(), file.sha256(), file.size()))
                            .toList()));
        }
        return lines;
    }

    /** How a move is filled in. */
    public CasePage.MoveForm form(Case it, CaseFacts facts, Move move, Map<String, String> typed) {
        CaseRegister register = facts.register();
        List<Input> inputs = register.fields().stream()
                .map(Field::id)
                .filter(id -> move.fills().contains(id) || move.offers().contains(id))
                .map(id -> input(register, facts, id, move.fills().contains(id)))
                .map(input -> typed.containsKey(input.id()) ? input.typed(typed.get(input.id())) : input)
                .toList();
        return new CasePage.MoveForm(
                move.id(),
                move.name(),
                CaseDesk.path(it) + "/move/" + move.id(),
                inputs,
                move.says(),
                typed.getOrDefault("says", ""),
                !typed.isEmpty()
                        || register.life()
                                .from(facts.state())
                                .findFirst()
                                .filter(move::equals)
                                .isPresent(),
                move.evidence());
    }

    private static Input input(CaseRegister register, CaseFacts facts, String field, boolean isRequired) {
        return Input.of(register.own().field(field), facts.values().get(field), isRequired);
    }

    /** Own fields that may be corrected: not those that are kept from the visitor. */
    private static List<Input> correcting(CaseRegister register, CaseFacts facts, Person person) {
        List<Input> inputs = new ArrayList<>();
        for (Field field : register.fields()) {
            if (!Moves.isVeiled(register.life(), field.id(), person.roles())) {
                inputs.add(Input.of(field, facts.values().get(field.id()), false));
            }
        }
        return inputs;
    }

    /** What is found here becomes a problem with an owner and a day of its own. */
    private String problem(Visitor visitor, Case it) {
        Unit county = desk.store().look(look -> new Units(look).unit(it.county()));
        boolean isProblem = it.register().equals(PROBLEM);
        return isProblem || !visitor.may("GET /county/{county}/act/" + PROBLEM + "/new", county.id())
                ? ""
                : "/county/" + county.id() + "/act/" + PROBLEM + "/new?unit=" + it.unit() + "&source=" + it.register()
                        + "+" + it.id();
    }
}
