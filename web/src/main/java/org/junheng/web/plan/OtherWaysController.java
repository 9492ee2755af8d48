package org.junheng.web.plan;

import java.util.List;
import java.util.Optional;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Store;
import org.junheng.store.figures.Scenario;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Go;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Several other ways than one action of a plan, looked for at once (替代办法). */
@Controller
class OtherWaysController {

    private static final int LONGEST = 70;

    private final Store store;
    private final PlanRuns runs;

    OtherWaysController(Store store, PlanRuns runs) {
        this.store = store;
        this.runs = runs;
    }

    /** @param number of the action, from 1; what was asked for before is shown and not asked again */
    @PostMapping("/scenario/{scenario}/ways")
    Go ask(Visitor visitor, @PathVariable("scenario") String id, @RequestParam("action") int number) {
        Scenario plan = store.look(look -> Scenario.of(look, id));
        check(plan, number);
        Optional<Scenario> before = store.look(plan::ways).stream()
                .filter(each -> each.action() == number)
                .findFirst();
        Scenario asked = before.orElseGet(() -> store.does(
                visitor.actor("county-staff"), deed -> Scenario.addWays(deed, plan, name(plan, number), number)));
        if (before.isEmpty()) {
            runs.ask(asked);
        }
        return new Go("/scenario/" + asked.id());
    }

    private static String name(Scenario plan, int number) {
        String name =
                plan.name().length() <= LONGEST ? plan.name() : plan.name().substring(0, LONGEST) + "…";
        return name + "：第 " + number + " 项的替代办法";
    }

    private void check(Scenario plan, int number) {
        List<PlanAnswer.Done> actions = runs.answer(plan)
                .filter(PlanAnswer::isPlan)
                .map(PlanAnswer::actions)
                .orElseThrow(() -> new Refusal(Words.of("这个情景还没有方案", "this scenario has no plan yet")));
        if (number < 1 || number > actions.size()) {
            throw new Refusal(Words.of("方案里没有第 %d 项措施", "the plan has no action %d", number));
        }
        if (!new ScenarioPage.Numbered(number, actions.get(number - 1)).hasOtherWays()) {
            throw new Refusal(
                    Words.of("对调交流不改变各校的数，没有替代办法", "teachers who change places move no figure; there is no other way"));
        }
    }
}
