package org.junheng.web.survey;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.register.Questionnaire;
import org.junheng.core.text.Words;
import org.junheng.store.Actor;
import org.junheng.store.Conflict;
import org.junheng.store.Look;
import org.junheng.store.Store;
import org.junheng.store.people.Units;
import org.junheng.store.survey.Survey;
import org.junheng.store.survey.SurveyAnswers;
import org.junheng.store.survey.SurveyCode;
import org.junheng.store.survey.SurveyCodes;
import org.junheng.web.access.PerAddress;
import org.junheng.web.page.Go;
import org.junheng.web.page.Texts;
import org.junheng.web.page.View;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where people answer (答卷), without signing in and without cookies: whoever has the code may, once. What is written down is the answer
 * and the day; not the code with it, not an address.
 */
@Controller
class AnswerController {

    /** short, since it is typed from slips of paper */
    static final String HOME = "/s";

    /** far above any answer; the words of an answer are limited one by one */
    private static final long MOST_BYTES = 64 << 10;

    private static final int MOST_WRONG = 100;

    /** of whoever answers not even the address is written down */
    private static final Actor SOMEBODY = Actor.anybody("-");

    private final Store store;
    private final SurveyWork work;
    /** codes that are none */
    private final PerAddress wrong = new PerAddress(MOST_WRONG);

    private final Texts texts;

    AnswerController(Store store, SurveyWork work, Texts texts) {
        this.store = store;
        this.work = work;
        this.texts = texts;
    }

    @GetMapping(HOME)
    View home(@RequestParam(defaultValue = "") String sent) {
        return home(new CodePage(!sent.isEmpty(), ""));
    }

    private View home(CodePage page) {
        return View.of("survey/code", page, texts.words(page.isSent() ? "answer.thanks" : "answer.title"));
    }

    /** A code that was typed. */
    @PostMapping(HOME)
    Object typed(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        String plain = SurveyCodes.plain(code);
        if (!SurveyCodes.isCode(plain)) {
            return refused(code, unknown(request));
        }
        return new Go(HOME + "/" + plain + language(request));
    }

    @GetMapping(HOME + "/{code}")
    View ask(@PathVariable String code, HttpServletRequest request) {
        return opened(code, request, open -> page(open, GivenAnswer.none(open.asked)));
    }

    @PostMapping(HOME + "/{code}")
    Object answer(@PathVariable String code, HttpServletRequest request) {
        if (request.getContentLengthLong() > MOST_BYTES) {
            return refused(
                    "",
                    new Told(
                            Words.of("写得太长，没有收下；请写短一些", "this is too long and was not taken; write less"),
                            HttpStatus.CONTENT_TOO_LARGE));
        }
        return opened(code, request, open -> {
            GivenAnswer given = GivenAnswer.of(open.asked, sent(request));
            if (!given.isWhole()) {
                return page(open, given)
                        .saying(Words.of("还有题没答完，已答的都在", "something lacks; what you answered is still here"))
                        .status(HttpStatus.BAD_REQUEST);
            }
            try {
                store.doing(
                        SOMEBODY,
                        deed -> SurveyAnswers.give(deed, open.survey, open.code, given.values(), work.today()));
            } catch (Conflict late) {
                return refused("", new Told(late.sentence(), HttpStatus.CONFLICT));
            }
            return new Go(HOME + "?sent=1" + language(request).replace('?', '&'));
        });
    }

    private static Map<String, String> sent(HttpServletRequest request) {
        Map<String, String> sent = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> sent.put(name, values[0]));
        return sent;
    }

    /** The language stands in the address, so that nothing is kept of whoever reads. */
    private static String language(HttpServletRequest request) {
        return "en".equals(request.getParameter("lang")) ? "?lang=en" : "";
    }

    /** What somebody with a good code may answer. */
    private record Open(
            SurveyCode code, String plain, Survey survey, Questionnaire asked, String county, String school) {}

    /** Why somebody may not. */
    private record Told(Words sentence, HttpStatus status) {}

    private interface Answering<T> {
        T to(Open open);
    }

    @SuppressWarnings("unchecked")
    private <T> T opened(String typed, HttpServletRequest request, Answering<T> answering) {
        String plain = SurveyCodes.plain(typed);
        if (wrong.isFull(request.getRemoteAddr())) {
            return (T) refused(
                    "",
                    new Told(
                            Words.of(
                                    "从这里输错的码太多，请过 15 分钟再试",
                                    "too many wrong codes came from here; try again in 15 minutes"),
                            HttpStatus.TOO_MANY_REQUESTS));
        }
        Optional<SurveyCode> code =
                SurveyCodes.isCode(plain) ? store.look(look -> SurveyCodes.find(look, plain)) : Optional.empty();
        if (code.isEmpty()) {
            return (T) refused("", unknown(request));
        }
        Survey survey = store.look(look -> Survey.of(look, code.get().survey()));
        Optional<Told> why = closed(code.get(), survey);
        if (why.isPresent()) {
            return (T) refused("", why.get());
        }
        return answering.to(store.look(look -> open(look, code.get(), plain, survey)));
    }

    private Open open(Look look, SurveyCode code, String plain, Survey survey) {
        Units units = new Units(look);
        return new Open(
                code,
                plain,
                survey,
                work.asked(look, survey).of(code.group()),
                units.unit(survey.county()).name(),
                code.school().isEmpty() ? "" : units.unit(code.school()).name());
    }

    private Told unknown(HttpServletRequest request) {
        wrong.count(request.getRemoteAddr());
        return new Told(
                Words.of("没有这个码；请对照问卷条再输一遍", "there is no such code; compare it with your slip and type it again"),
                HttpStatus.NOT_FOUND);
    }

    private Optional<Told> closed(SurveyCode code, Survey survey) {
        Words sentence =
                switch (code.state()) {
                    case USED ->
                        Words.of(
                                "这个码已经用过，您的回答已收下；一个码只收一次",
                                "this code was used and the answer is kept; each code is good for one");
                    case VOID ->
                        Words.of("这张问卷条已换成新的；请用新的一张", "a new slip has taken the place of this one; use the new one");
                    case OVER -> Words.of("这次调查已经结束", "this survey is over");
                    case SENT ->
                        survey.takesAnswers(work.today())
                                ? null
                                : work.today().isBefore(survey.from())
                                        ? Words.of("这次调查 %s 开始", "this survey begins on %s", survey.from())
                                        : Words.of("这次调查已于 %s 结束", "this survey ended on %s", survey.to());
                };
        return Optional.ofNullable(sentence).map(said -> new Told(said, HttpStatus.GONE));
    }

    private View refused(String typed, Told why) {
        return home(new CodePage(false, typed)).saying(why.sentence).status(why.status);
    }

    private View page(Open open, GivenAnswer given) {
        AnswerPage page = new AnswerPage(
                open.asked.name(), open.asked.about(), open.county, open.school, open.plain, given.questions());
        return View.of("survey/answer", page, open.asked.name());
    }
}
