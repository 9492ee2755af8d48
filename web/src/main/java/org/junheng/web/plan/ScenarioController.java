package org.junheng.web.plan;

import gg.jte.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.plan.resources.ResourceOptionsFile;
import org.junheng.core.standard.Standards;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Language;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.core.text.Yaml;
import org.junheng.desk.plan.PlanFolder;
import org.junheng.store.Store;
import org.junheng.store.figures.Scenario;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Download;
import org.junheng.web.page.Frame;
import org.junheng.web.page.Go;
import org.junheng.web.page.Texts;
import org.junheng.web.page.View;
import org.junheng.web.work.MeantYear;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Scenarios: asking for the cheapest plan that passes, looking on, comparing (方案). */
@Controller
class ScenarioController {

    private static final String STAFF = "county-staff";

    /** Standards whose clauses on schools and spreads can be planned for. */
    private static final List<String> STANDARDS = List.of("quality-balance-2017", "basic-balance-2012");

    private final Store store;
    private final PlanRuns runs;
    private final Standards standards;
    private final Texts texts;

    ScenarioController(Store store, PlanRuns runs, Standards standards, Texts texts) {
        this.store = store;
        this.runs = runs;
        this.standards = standards;
        this.texts = texts;
    }

    @GetMapping("/county/{county}/scenario")
    Go latest(@PathVariable String county) {
        return new Go("/county/" + county + "/" + MeantYear.ofCounty(store, county) + "/scenario");
    }

    /**
     * @param from a scenario whose options the form begins with; empty for the usual ones
     * @param without an action of its plan, from 1, that is to be done another way; 0 for none
     */
    @GetMapping("/county/{county}/{year}/scenario")
    View list(
            @PathVariable String county,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "0") int without) {
        Entry own = from.isEmpty() ? nothing() : options(scenario(from, county).options());
        FollowLine follow = FollowLine.of(own);
        if (without > 0) {
            Path plan = runs.folder(scenario(from, county))
                    .answer()
                    .orElseThrow(() -> new Refusal(Words.of("这个情景还没有方案", "this scenario has no plan yet")));
            own = OtherWay.options(own, plan, without);
            follow = follow.on();
        }
        String standard = from.isEmpty() ? "" : scenario(from, county).standard();
        return view(
                page(county, year, from, follow, OptionLine.of(own), new ScenariosPage.Typed("", standard, more(own))));
    }

    private View view(ScenariosPage page) {
        return View.of("plan/scenarios", page, texts.words("scenario.title"))
                .under(
                        Words.same(page.county().name()),
                        "/county/" + page.county().id() + "/" + page.year())
                .under(texts.words("scenario.title"), page.path());
    }

    private ScenariosPage page(
            String county,
            int year,
            String from,
            FollowLine follow,
            List<OptionLine> lines,
            ScenariosPage.Typed typed) {
        Optional<PlanAnswer> begun = from.isEmpty()
                ? Optional.empty()
                : runs.answer(scenario(from, county)).filter(PlanAnswer::isPlan);
        return store.look(look -> new ScenariosPage(
                new Units(look).unit(county),
                year,
                Scenario.in(look, county, year, Scenario.RESOURCES).stream()
                        .map(each -> new ScenariosPage.Row(each, runs.state(each), runs.answer(each)))
                        .toList(),
                lines,
                STANDARDS.stream()
                        .map(id -> new ScenariosPage.Standard(
                                id, standards.standard(id).name()))
                        .toList(),
                new ScenariosPage.Begun(
                        from,
                        begun.isPresent(),
                        follow,
                        begun.map(PlanAnswer::curves).orElse(Map.of())),
                typed));
    }

    private Scenario scenario(String id, String county) {
        Scenario scenario = store.look(look -> Scenario.of(look, id));
        if (!scenario.county().equals(county)) {
            throw new Refusal(Words.of("没有这个情景", "there is no such scenario"));
        }
        return scenario;
    }

    private static Entry nothing() {
        return Entry.of("options", "", Map.of());
    }

    private static Entry options(String yaml) {
        return yaml.isBlank() ? nothing() : Yaml.read("options", yaml);
    }

    /** What is settled already, and whatever else has no line, stands in a field of its own, as it is written. */
    private static String more(Entry own) {
        Map<String, Object> rest = OptionLine.rest(FollowLine.without(own));
        return rest.isEmpty() ? "" : Yaml.write(Entry.of("options", "", rest));
    }

    /** @param given the lines of the form, and {@code more}: further options in YAML, such as pins */
    @PostMapping("/county/{county}/{year}/scenario")
    Object ask(
            Visitor visitor,
            @PathVariable String county,
            @PathVariable int year,
            @RequestParam String name,
            @RequestParam(defaultValue = "quality-balance-2017") String standard,
            @RequestParam(defaultValue = "") String parent,
            @RequestParam(defaultValue = "") String more,
            @RequestParam Map<String, String> given) {
        try {
            Entry own = options(more)
                    .merged(Entry.of("options", "", OptionLine.read(given)))
                    .merged(Entry.of("options", "", FollowLine.filled(given).options()));
            ResourceOptionsFile.over(own);
            if (!STANDARDS.contains(standard)) {
                throw new Refusal(Words.of("不能按“%s”做方案", "\"%s\" cannot be planned for", standard));
            }
            if (FollowLine.isAsked(own)
                    && (parent.isEmpty()
                            || runs.answer(scenario(parent, county))
                                    .filter(PlanAnswer::isPlan)
                                    .isEmpty())) {
                throw new Refusal(Words.of(
                        "要在哪个方案上改？请先打开那个方案，点“从这个情景改”",
                        "which plan is to be followed? Open it first and choose to begin from it"));
            }
            String kept = own.entries().isEmpty() ? "" : Yaml.write(own);
            Scenario scenario = store.does(
                    visitor.actor(STAFF),
                    deed -> Scenario.add(deed, county, year, Scenario.RESOURCES, name, standard, kept, parent));
            runs.ask(scenario);
            return new Go("/scenario/" + scenario.id());
        } catch (Refusal wrong) {
            List<OptionLine> lines = OptionLine.of(nothing()).stream()
                    .map(line -> line.filled(given))
                    .toList();
            ScenariosPage.Typed typed = new ScenariosPage.Typed(name, standard, more);
            return view(page(county, year, parent, FollowLine.filled(given), lines, typed))
                    .saying(OptionLine.told(wrong))
                    .status(HttpStatus.BAD_REQUEST);
        }
    }

    /** @param kind and year and words: which of its actions are shown; empty for all */
    @GetMapping("/scenario/{scenario}")
    View page(
            Visitor visitor,
            @PathVariable("scenario") String id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String words) {
        Scenario scenario = store.look(look -> Scenario.of(look, id));
        Unit county = store.look(look -> new Units(look).unit(scenario.county()));
        PlanFolder folder = runs.folder(scenario);
        Language language = visitor.account().language();
        String told = scenario.isOfResources() ? "plan" : "part";
        Optional<Path> html = folder.file(told + PlanFolder.mark(language) + ".html");
        ScenarioPage page = new ScenarioPage(
                county,
                scenario,
                runs.state(scenario),
                folder.known(),
                folder.refused(),
                folder.told(),
                runs.answer(scenario),
                folder.maps(language),
                html.map(ScenarioController::told).orElse(null),
                scenario.isOfResources() ? changed(scenario) : List.of(),
                scenario.isOfResources() ? more(options(scenario.options())) : "",
                Frame.today(store.clock().instant()),
                store.look(scenario::ways).stream()
                        .map(each -> new PaperPlansPage.Row(
                                each, runs.state(each), runs.folder(each).told()))
                        .toList(),
                new ScenarioPage.Filter(kind, year, words.strip()));
        String all = "/county/" + county.id() + "/" + scenario.year();
        View view = View.of("plan/scenario", page, Words.same(scenario.name())).under(Words.same(county.name()), all);
        if (!scenario.isOfResources()) {
            view = view.under(texts.words("scenario.title"), all + "/scenario");
        }
        return view.under(texts.words(page.title()), page.list()).under(Words.same(scenario.name()), page.path());
    }

    private static List<OptionLine> changed(Scenario scenario) {
        return OptionLine.of(options(scenario.options())).stream()
                .filter(line -> !line.isUsual())
                .toList();
    }

    /** Written by our own writer, everything in it escaped. */
    private static Content told(Path html) {
        return output -> {
            try {
                output.writeBinaryContent(Files.readAllBytes(html));
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        };
    }

    @GetMapping("/scenario/{scenario}/{file}")
    ResponseEntity<byte[]> file(Visitor visitor, @PathVariable("scenario") String id, @PathVariable String file) {
        Scenario scenario = store.look(look -> Scenario.of(look, id));
        PlanFolder folder = runs.folder(scenario);
        Language language = visitor.account().language();
        String name = ScenarioPage.files(scenario, folder.maps(language)).stream()
                .filter(file::equals)
                .map(each -> each.equals(PlanFolder.ANSWER) ? each : each.replace(".", PlanFolder.mark(language) + "."))
                .findFirst()
                .orElse("");
        return Download.file(
                file,
                Optional.of(name)
                        .filter(each -> !each.isEmpty())
                        .flatMap(folder::file)
                        .orElseThrow(() -> new Refusal(Words.of("还没有这个文件", "there is no such file yet"))));
    }

    @PostMapping("/scenario/{scenario}/stop")
    Go stop(Visitor visitor, @PathVariable("scenario") String id) {
        Scenario scenario = store.look(look -> Scenario.of(look, id));
        store.doing(
                visitor.actor(STAFF),
                deed -> deed.note(scenario.county(), scenario.county(), "scenario.stopped", id, scenario.name()));
        runs.stop(scenario);
        return new Go("/scenario/" + id);
    }

    @PostMapping("/scenario/{scenario}/again")
    Go again(Visitor visitor, @PathVariable("scenario") String id) {
        Scenario scenario = store.look(look -> Scenario.of(look, id));
        if (scenario.isAdopted()) {
            throw new Refusal(Words.of("已采用的方案要留着，不再算", "a plan that was adopted stays as it is"));
        }
        store.doing(
                visitor.actor(STAFF),
                deed -> deed.note(scenario.county(), scenario.county(), "scenario.asked-again", id, scenario.name()));
        runs.ask(scenario);
        return new Go("/scenario/" + id);
    }

    @PostMapping("/scenario/{scenario}/drop")
    Go drop(Visitor visitor, @PathVariable("scenario") String id) {
        Scenario scenario = store.look(look -> Scenario.of(look, id));
        List<Scenario> ways = store.look(scenario::ways);
        store.doing(visitor.actor(STAFF), deed -> {
            ways.forEach(each -> each.drop(deed));
            scenario.drop(deed);
        });
        ways.forEach(runs::forget);
        runs.forget(scenario);
        return new Go(ScenarioPage.list(scenario));
    }
}
