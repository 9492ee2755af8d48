package org.junheng.web.survey;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.register.Questionnaire;
import org.junheng.core.register.Questionnaires;
import org.junheng.core.register.Sample;
import org.junheng.core.report.SurveyChapter;
import org.junheng.core.report.SurveyResult;
import org.junheng.core.text.Language;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Look;
import org.junheng.store.Store;
import org.junheng.store.people.Units;
import org.junheng.store.survey.Survey;
import org.junheng.store.survey.SurveyProgress;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Go;
import org.junheng.web.page.Texts;
import org.junheng.web.page.Told;
import org.junheng.web.page.View;
import org.junheng.web.work.MeantYear;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The surveys of a county (社会认可度调查): opened, looked at, closed, taken into the application form. */
@Controller
class SurveyController {

    static final String STAFF = "county-staff";
    private static final int LONGEST_NAME = 60;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final Store store;
    private final SurveyWork work;
    private final CountsTaken counts;
    private final Texts texts;

    SurveyController(Store store, SurveyWork work, CountsTaken counts, Texts texts) {
        this.store = store;
        this.work = work;
        this.counts = counts;
        this.texts = texts;
    }

    @GetMapping("/county/{county}/survey")
    View list(@PathVariable String county) {
        int year = MeantYear.ofCounty(store, county);
        SurveysPage page = store.look(look -> new SurveysPage(
                new Units(look).unit(county),
                Survey.in(look, county).stream()
                        .map(survey -> line(look, survey))
                        .toList(),
                year,
                work.today(),
                work.asked().all()));
        return View.of("survey/surveys", page, texts.words("survey.title"))
                .under(Words.same(page.county().name()), "/county/" + county)
                .under(texts.words("survey.title"), "/county/" + county + "/survey");
    }

    private static SurveysPage.Line line(Look look, Survey survey) {
        SurveyProgress progress = SurveyProgress.of(look, survey);
        return new SurveysPage.Line(
                survey,
                progress.sent().values().stream().mapToLong(Long::longValue).sum(),
                progress.lines().stream()
                        .mapToLong(SurveyProgress.Line::returned)
                        .sum());
    }

    /** @param given besides these: for each group {@code share.GROUP} or {@code number.GROUP}; nothing leaves what is proposed */
    @PostMapping("/county/{county}/survey")
    Go open(
            Visitor visitor,
            @PathVariable String county,
            @RequestParam int year,
            @RequestParam String name,
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam Map<String, String> given) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new Refusal(Words.of("学年应写起始年，例 2025", "write the year in which the school year begins, e.g. 2025"));
        }
        LocalDate first = day(from);
        LocalDate last = day(to);
        Questionnaires asked = work.asked();
        Map<String, Map<String, Optional<Integer>>> quotas = new HashMap<>();
        for (Questionnaire one : asked.all()) {
            quotas.put(one.group(), work.quotas(one, settled(one, given), county, year));
        }
        String plain = name.strip();
        Survey survey = store.does(visitor.actor(STAFF), deed -> {
            Survey opened = Survey.open(
                    deed,
                    county,
                    year,
                    plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME),
                    first,
                    last,
                    asked);
            quotas.forEach((group, bySchool) -> SurveyProgress.settle(deed, opened, bySchool, group));
            return opened;
        });
        return new Go("/survey/" + survey.id());
    }

    private static Sample settled(Questionnaire asked, Map<String, String> given) {
        Sample sample = asked.sample();
        String share = given.getOrDefault("share." + asked.group(), "").strip();
        String number = given.getOrDefault("number." + asked.group(), "").strip();
        try {
            if (sample.of().isPresent() && !share.isEmpty()) {
                BigDecimal percent = new BigDecimal(share);
                if (percent.signum() <= 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
                    throw new NumberFormatException();
                }
                return sample.share(percent);
            }
            return sample.of().isEmpty() && !number.isEmpty() ? sample.number(whole(number)) : sample;
        } catch (NumberFormatException wrong) {
            throw new Refusal(Words.of(
                    "“%s”：写的是“%s”；份数写整数，比例写 0 到 100 的数",
                    "\"%s\": found \"%s\"; write a whole number, or a share from 0 to 100",
                    asked.name(),
                    sample.of().isPresent() ? share : number));
        }
    }

    static int whole(String text) {
        int number = Integer.parseInt(text);
        if (number < 0) {
            throw new NumberFormatException();
        }
        return number;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException wrong) {
            throw new Refusal(Words.of("日期应写年-月-日，例 2026-12-01", "write a day as year-month-day"));
        }
    }

    @GetMapping("/survey/{survey}")
    View page(Visitor visitor, @PathVariable String survey) {
        Language language = visitor.account().language();
        return store.look(look -> {
            Survey found = Survey.of(look, survey);
            SurveyResult result = work.result(found);
            SurveyPage page = new SurveyPage(
                    new Units(look).unit(found.county()),
                    found,
                    work.today(),
                    progress(SurveyProgress.of(look, found), result.asked()),
                    new Told(SurveyChapter.of(result, language, way(found)), language));
            return under(View.of("survey/survey", page, Words.same(found.name())), found);
        });
    }

    /** To the page on which a problem of a school is taken up. */
    private static SurveyChapter.Way way(Survey survey) {
        return (school, problem) -> {
            String told = URLEncoder.encode(problem, StandardCharsets.UTF_8);
            return "/county/" + survey.county() + "/act/rectification/new?unit=" + school + "&problem=" + told
                    + "&title=" + told + "&source=survey";
        };
    }

    private static List<SurveyPage.Progress> progress(SurveyProgress progress, Questionnaires asked) {
        return asked.all().stream()
                .map(one -> {
                    List<SurveyProgress.Line> lines = progress.of(one.group());
                    return new SurveyPage.Progress(
                            one.group(),
                            one.name(),
                            lines.stream()
                                    .mapToLong(line -> line.quota().orElse(0))
                                    .sum(),
                            lines.stream()
                                    .filter(line -> line.quota().isEmpty())
                                    .count(),
                            progress.sent().getOrDefault(one.group(), 0L),
                            lines.stream()
                                    .mapToLong(SurveyProgress.Line::returned)
                                    .sum(),
                            lines.stream()
                                    .mapToLong(SurveyProgress.Line::wanted)
                                    .sum());
                })
                .toList();
    }

    View under(View view, Survey survey) {
        return view.under(texts.words("survey.title"), "/county/" + survey.county() + "/survey")
                .under(Words.same(survey.name()), "/survey/" + survey.id());
    }

    @PostMapping("/survey/{survey}/until")
    Go until(Visitor visitor, @PathVariable String survey, @RequestParam String to) {
        LocalDate last = day(to);
        store.doing(visitor.actor(STAFF), deed -> Survey.of(deed, survey).until(deed, last));
        return new Go("/survey/" + survey);
    }

    @PostMapping("/survey/{survey}/close")
    Go close(Visitor visitor, @PathVariable String survey) {
        store.doing(visitor.actor(STAFF), deed -> Survey.of(deed, survey).close(deed));
        return new Go("/survey/" + survey);
    }

    /** Its counts become figures of the county, with the file they stand in. */
    @PostMapping("/survey/{survey}/take")
    Go take(Visitor visitor, @PathVariable String survey) {
        Survey found = store.look(look -> Survey.of(look, survey));
        if (!found.isClosed()) {
            throw new Refusal(Words.of("先结束调查，再取数", "close the survey first, then take its counts"));
        }
        return new Go("/upload/" + counts.take(visitor.actor(STAFF), found, work.result(found)));
    }
}
