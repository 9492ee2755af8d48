package org.junheng.web.act;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junheng.core.act.Person;
import org.junheng.core.register.CaseRegister;
import org.junheng.core.register.Field;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.act.Case;
import org.junheng.store.act.Handling;
import org.junheng.store.figures.Scenario;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Go;
import org.junheng.web.plan.PlanAnswer;
import org.junheng.web.plan.PlanRuns;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Makes cases of a plan (采用方案): every action one, with its day, its money and the figures it will change, from which its effect is predicted
 * and against which what came of it is measured.
 */
@Controller
class AdoptController {

    /** Which register takes which kind of action. */
    private static final Map<String, String> REGISTERS = Map.of(
            "move",
            "placement",
            "swap",
            "placement",
            "hire",
            "placement",
            "qualify",
            "rectification",
            "build",
            "project");

    private static final int LONGEST_TITLE = 200;

    private final CaseDesk desk;
    private final PlanRuns runs;
    private final Effects effects;

    AdoptController(CaseDesk desk, PlanRuns runs, Effects effects) {
        this.desk = desk;
        this.runs = runs;
        this.effects = effects;
    }

    private record Begun(CaseRegister register, Handling.Beginning with, String kind, Effects.Predicted predicted) {}

    @PostMapping("/scenario/{scenario}/adopt")
    Go adopt(Visitor visitor, @PathVariable("scenario") String id) {
        Scenario scenario = desk.store().look(look -> Scenario.of(look, id));
        List<Begun> all = scenario.isOfResources() ? actions(scenario) : deeds(scenario);
        Person person = desk.person(visitor, scenario.county());
        desk.store().doing(visitor.actor("county-staff"), deed -> {
            scenario.adopt(deed);
            Handling handling = new Handling(deed, desk.registers());
            for (Begun each : all) {
                Case it = handling.open(each.register, each.with, each.kind, person);
                each.predicted.keep(deed, it);
            }
        });
        return new Go("/scenario/" + id);
    }

    private List<Begun> actions(Scenario scenario) {
        return runs.answer(scenario).filter(PlanAnswer::isPlan).orElseThrow(AdoptController::none).actions().stream()
                .map(action -> begun(scenario, action))
                .toList();
    }

    private static Refusal none() {
        return new Refusal(Words.of("这个情景没有方案可采用", "this scenario has no plan to adopt"));
    }

    private List<Begun> deeds(Scenario scenario) {
        List<PlanDeeds.Deed> deeds = PlanDeeds.of(
                scenario, runs.paper(scenario).filter(PlanRuns::isPlan).orElseThrow(AdoptController::none));
        if (deeds.isEmpty()) {
            throw new Refusal(Words.of("这个方案里没有要立为台账的事", "nothing of this plan becomes a case"));
        }
        Map<String, List<Unit>> schools =
                desk.store().look(look -> new Units(look).below(scenario.county(), Unit.Kind.SCHOOL)).stream()
                        .collect(Collectors.groupingBy(Unit::name));
        return deeds.stream()
                .map(deed -> begun(scenario, deed, schools.getOrDefault(deed.school(), List.of())))
                .toList();
    }

    /** Of the school where its name is one of this county's schools alone; of the county otherwise. */
    private Begun begun(Scenario scenario, PlanDeeds.Deed deed, List<Unit> named) {
        CaseRegister register = desk.register(deed.register());
        boolean isSchools = named.size() == 1;
        Handling.Beginning beginning = new Handling.Beginning(
                scenario.county(),
                isSchools ? named.get(0).id() : scenario.county(),
                OpeningController.cut(deed.title(), LONGEST_TITLE),
                "",
                Optional.of(PlanAnswer.Done.lastDay(deed.year())),
                "",
                "",
                OpeningController.cut(scenario.name(), LONGEST_TITLE),
                deed.values());
        return new Begun(
                register,
                beginning,
                isSchools ? "school" : "county",
                effects.predicted(register, scenario.county(), deed.values()));
    }

    private Begun begun(Scenario scenario, PlanAnswer.Done action) {
        CaseRegister register = desk.register(REGISTERS.get(action.kind()));
        boolean isSchools = !action.kind().equals("swap");
        Map<String, Object> values = new HashMap<>();
        values.put("measure", action.says().zh());
        values.put("cost", action.cost());
        if (isSchools) {
            values.put("setting", setting(action));
        }
        values.keySet().retainAll(register.fields().stream().map(Field::id).toList());
        Handling.Beginning beginning = new Handling.Beginning(
                scenario.county(),
                isSchools ? action.to() : scenario.county(),
                OpeningController.cut(action.says().zh(), LONGEST_TITLE),
                "",
                Optional.of(action.lastDay()),
                scenario.standard(),
                "",
                OpeningController.cut(scenario.name(), LONGEST_TITLE),
                values);
        return new Begun(
                register,
                beginning,
                isSchools ? "school" : "county",
                effects.predicted(register, scenario.county(), values));
    }

    /** The figures an action changes, as they are set on the command line. */
    private static String setting(PlanAnswer.Done action) {
        String stage = action.stage().isEmpty() ? "" : "/" + action.stage();
        List<String> settings = new ArrayList<>();
        for (String field : action.fields()) {
            settings.add(action.to() + stage + "." + field + "+=" + action.amount());
            if (!action.from().isEmpty()) {
                settings.add(action.from() + stage + "." + field + "-=" + action.amount());
            }
        }
        action.replaced().forEach(field -> settings.add(action.to() + stage + "." + field + "-=" + action.amount()));
        return String.join(" ", settings);
    }
}
