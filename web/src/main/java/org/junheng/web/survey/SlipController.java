package org.junheng.web.survey;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.register.Questionnaire;
import org.junheng.core.register.Questionnaires;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Look;
import org.junheng.store.Store;
import org.junheng.store.people.Units;
import org.junheng.store.survey.Survey;
import org.junheng.store.survey.SurveyCodes;
import org.junheng.store.survey.SurveyProgress;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Go;
import org.junheng.web.page.Texts;
import org.junheng.web.page.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How many are asked where, and the slips that are handed to them (样本与问卷条). */
@Controller
class SlipController {

    private static final int MOST_ON_A_SHEET = 5_000;
    private static final String ADDRESS = "https?://[A-Za-z0-9.\\-\\[\\]:]{1,200}";

    private final Store store;
    private final SurveyWork work;
    private final SurveyController surveys;
    private final Texts texts;

    SlipController(Store store, SurveyWork work, SurveyController surveys, Texts texts) {
        this.store = store;
        this.work = work;
        this.surveys = surveys;
        this.texts = texts;
    }

    @GetMapping("/survey/{survey}/sample")
    View sample(@PathVariable String survey, @RequestParam(defaultValue = "") String group, HttpServletRequest asking) {
        return store.look(look -> {
            Survey found = Survey.of(look, survey);
            Questionnaires asked = work.asked(look, found);
            Questionnaire chosen =
                    asked.find(group).orElseGet(() -> asked.all().iterator().next());
            Map<String, String> names = names(look, found);
            List<SamplePage.Line> lines = SurveyProgress.of(look, found).of(chosen.group()).stream()
                    .map(line -> new SamplePage.Line(line, names.getOrDefault(line.school(), line.school())))
                    .toList();
            SamplePage page = new SamplePage(
                    new Units(look).unit(found.county()),
                    found,
                    asked.all(),
                    chosen,
                    SamplePage.rule(chosen.sample()),
                    lines,
                    address(asking));
            return surveys.under(View.of("survey/sample", page, texts.words("survey.sample")), found)
                    .under(texts.words("survey.sample"), page.path() + "/sample");
        });
    }

    private static Map<String, String> names(Look look, Survey survey) {
        Map<String, String> names = new HashMap<>();
        SurveyWork.schools(look, survey.county()).forEach(school -> names.put(school.id(), school.name()));
        names.put("", new Units(look).unit(survey.county()).name());
        return names;
    }

    /** As this request came here; the slips may need another, which the county writes. */
    private static String address(HttpServletRequest asking) {
        String whole = asking.getRequestURL().toString();
        return whole.substring(0, whole.indexOf('/', whole.indexOf("://") + "://".length()));
    }

    @PostMapping("/survey/{survey}/quota")
    Go settle(
            Visitor visitor,
            @PathVariable String survey,
            @RequestParam String group,
            @RequestParam Map<String, String> given) {
        store.doing(visitor.actor(SurveyController.STAFF), deed -> {
            Survey found = Survey.of(deed, survey);
            Map<String, Optional<Integer>> quotas = quotas(deed, found, group, given);
            if (quotas.isEmpty()) {
                throw new Refusal(Words.of("没有收到份数；请在表里填", "no number came; write it into the table"));
            }
            SurveyProgress.settle(deed, found, quotas, group);
        });
        return new Go("/survey/" + survey + "/sample?group=" + group);
    }

    /** What was written beside the places where the group is asked: a whole number, or nothing. */
    private static Map<String, Optional<Integer>> quotas(
            Look look, Survey survey, String group, Map<String, String> given) {
        Map<String, Optional<Integer>> quotas = new LinkedHashMap<>();
        Map<String, String> names = names(look, survey);
        for (SurveyProgress.Line line : SurveyProgress.of(look, survey).of(group)) {
            String text = given.get("quota." + (line.school().isEmpty() ? SamplePage.ALL : line.school()));
            if (text != null) {
                quotas.put(line.school(), quota(names.getOrDefault(line.school(), line.school()), text.strip()));
            }
        }
        return quotas;
    }

    private static Optional<Integer> quota(String name, String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(SurveyController.whole(text));
        } catch (NumberFormatException wrong) {
            throw new Refusal(
                    Words.of("%s：写的是“%s”；应写整数，例 30", "%s: found \"%s\"; write a whole number, e.g. 30", name, text));
        }
    }

    /** Draws new codes for the places that are ticked, as many as are still wanted there, and shows them this once. */
    @PostMapping("/survey/{survey}/slips")
    View slips(
            Visitor visitor,
            @PathVariable String survey,
            @RequestParam String group,
            @RequestParam String address,
            @RequestParam(defaultValue = "") List<String> place,
            @RequestParam Map<String, String> given) {
        String base = address.strip().replaceFirst("/+$", "");
        if (!base.matches(ADDRESS)) {
            throw new Refusal(Words.of(
                    "地址写的是“%s”；应写家长能打开的网址，例 https://jyj.example.cn",
                    "address: found \"%s\"; write where people reach this server, for example https://jyj.example.cn",
                    base));
        }
        SlipsPage page = store.does(visitor.actor(SurveyController.STAFF), deed -> {
            Survey found = Survey.of(deed, survey);
            Questionnaire asked = work.asked(deed, found)
                    .find(group)
                    .orElseThrow(() -> new Refusal(Words.of("没有这种对象", "there is no such group")));
            SurveyProgress.settle(deed, found, quotas(deed, found, group, given), group);
            Map<String, String> names = names(deed, found);
            List<SurveyProgress.Line> chosen =
                    chosen(SurveyProgress.of(deed, found).of(group), place, names);
            List<SlipsPage.Place> places = new ArrayList<>();
            for (SurveyProgress.Line line : chosen) {
                List<String> codes = SurveyCodes.issue(deed, found, group, line.school(), (int) line.wanted());
                places.add(new SlipsPage.Place(
                        line.school().isEmpty() ? "" : names.get(line.school()),
                        codes.stream().map(code -> slip(code, base)).toList()));
            }
            return new SlipsPage(new Units(deed).unit(found.county()), found, asked, base, places);
        });
        return surveys.under(View.of("survey/slips", page, texts.words("survey.slips")), page.survey())
                .under(texts.words("survey.sample"), page.path() + "/sample");
    }

    private static SlipsPage.Slip slip(String code, String base) {
        String link = base + AnswerController.HOME + "/" + code;
        return new SlipsPage.Slip(SurveyCodes.shown(code), link, QrCode.of(link));
    }

    private static List<SurveyProgress.Line> chosen(
            List<SurveyProgress.Line> lines, List<String> places, Map<String, String> names) {
        List<SurveyProgress.Line> chosen = lines.stream()
                .filter(line -> places.contains(SamplePage.EVERYWHERE)
                        || places.contains(line.school().isEmpty() ? SamplePage.ALL : line.school()))
                .toList();
        if (chosen.isEmpty()) {
            throw new Refusal(Words.of("请先勾选要打印的", "tick where slips are wanted first"));
        }
        List<String> unsettled = chosen.stream()
                .filter(line -> line.quota().isEmpty())
                .map(line -> names.getOrDefault(line.school(), line.school()))
                .toList();
        if (!unsettled.isEmpty()) {
            throw new Refusal(Words.of("先填份数：%s", "write how many first: %s", String.join("、", unsettled)));
        }
        long all = chosen.stream().mapToLong(SurveyProgress.Line::wanted).sum();
        if (all == 0) {
            throw new Refusal(Words.of("勾选的都收齐了，不用再发", "enough came back from all that are ticked"));
        }
        if (all > MOST_ON_A_SHEET) {
            throw new Refusal(Words.of(
                    "一次最多打印 %d 张，勾选的有 %d 张；请分几次勾选",
                    "at most %d slips are printed at once, %d are ticked; tick fewer", MOST_ON_A_SHEET, all));
        }
        return chosen;
    }
}
