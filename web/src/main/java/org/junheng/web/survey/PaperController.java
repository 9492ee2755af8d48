package org.junheng.web.survey;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junheng.core.register.Field;
import org.junheng.core.register.Questionnaire;
import org.junheng.core.register.Questionnaires;
import org.junheng.core.text.Language;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.office.ListBook;
import org.junheng.office.Workbooks;
import org.junheng.store.Store;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.store.survey.Survey;
import org.junheng.store.survey.SurveyPaper;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Download;
import org.junheng.web.page.Go;
import org.junheng.web.page.Texts;
import org.junheng.web.page.View;
import org.junheng.web.work.CameIn;
import org.junheng.web.work.Handing;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Questionnaires on paper, entered in bulk (纸质问卷录入): a workbook down, filled in, up; all of it or nothing. */
@Controller
class PaperController {

    private static final int CHOICE_WIDTH = 14;
    private static final int WIDE = 40;

    private final Store store;
    private final SurveyWork work;
    private final SurveyController surveys;
    private final Handing handing;
    private final Texts texts;

    PaperController(Store store, SurveyWork work, SurveyController surveys, Handing handing, Texts texts) {
        this.store = store;
        this.work = work;
        this.surveys = surveys;
        this.handing = handing;
        this.texts = texts;
    }

    @GetMapping("/survey/{survey}/paper")
    View page(@PathVariable String survey) {
        return view(survey, List.of(), "", "");
    }

    private View view(String survey, List<Flaw> flaws, String group, String sent) {
        return store.look(look -> {
            Survey found = Survey.of(look, survey);
            PaperPage page = new PaperPage(
                    new Units(look).unit(found.county()),
                    found,
                    work.asked(look, found).all(),
                    SurveyPaper.in(look, found),
                    flaws,
                    group,
                    sent);
            return surveys.under(View.of("survey/paper", page, texts.words("survey.paper")), found)
                    .under(texts.words("survey.paper"), page.path());
        });
    }

    /** The workbook to enter papers into: a row a paper, drop-downs. */
    @GetMapping("/survey/{survey}/paper/form")
    void form(Visitor visitor, @PathVariable String survey, @RequestParam String group, HttpServletResponse response)
            throws IOException {
        Language language = visitor.account().language();
        Survey found = store.look(look -> Survey.of(look, survey));
        Questionnaire asked = asked(found, group);
        List<Unit> schools = store.look(look -> SurveyWork.schools(look, found.county()));
        List<ListBook.Column> columns = new ArrayList<>();
        if (asked.perSchool()) {
            columns.add(new ListBook.Column(
                    PaperSheet.SCHOOL.in(language),
                    texts.say(language, "survey.paper-school"),
                    WIDE,
                    schools.stream().map(PaperSheet::shown).toList()));
        }
        asked.fields().forEach(question -> columns.add(column(question, language)));
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=" + group + ".xlsx");
        response.setHeader("Cache-Control", "no-store");
        ListBook.write(
                SheetNames.of(asked.name().in(language)),
                columns,
                new ListBook.Lookup(
                        texts.say(language, "survey.paper-questions"),
                        List.of(
                                new ListBook.Column(
                                        texts.say(language, "survey.paper-heading"), "", WIDE / 2, List.of()),
                                new ListBook.Column(
                                        texts.say(language, "survey.paper-question"), "", 2 * WIDE, List.of())),
                        asked.fields().stream()
                                .map(question -> List.of(
                                        question.name().in(language),
                                        question.definition().in(language)))
                                .toList()),
                response.getOutputStream());
    }

    /** A workbook as it was taken, byte by byte. */
    @GetMapping("/survey/{survey}/paper/{paper}")
    ResponseEntity<byte[]> file(@PathVariable String survey, @PathVariable("paper") String id) {
        SurveyPaper paper = store.look(look -> SurveyPaper.in(look, Survey.of(look, survey))).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(Words.of("没有这份录入表", "there is no such workbook")));
        return Download.file(paper.name(), store.blobs().path(paper.sha256()));
    }

    private static ListBook.Column column(Field question, Language language) {
        List<String> choices = question.codes()
                .map(list -> list.codes().stream()
                        .map(code -> code.name().in(language))
                        .toList())
                .orElse(List.of());
        return new ListBook.Column(
                question.name().in(language),
                question.definition().in(language),
                choices.isEmpty() ? WIDE : CHOICE_WIDTH,
                choices);
    }

    private Questionnaire asked(Survey survey, String group) {
        return store.look(look -> work.asked(look, survey))
                .find(group)
                .orElseThrow(() -> new Refusal(Words.of("没有这种对象", "there is no such group")));
    }

    /** @param sent how many papers were handed out; nothing where as many as came back */
    @PostMapping("/survey/{survey}/paper")
    Object upload(
            Visitor visitor,
            @PathVariable String survey,
            @RequestParam String group,
            @RequestParam(defaultValue = "") String sent,
            @RequestParam MultipartFile file) {
        try {
            Survey found = store.look(look -> Survey.of(look, survey));
            Questionnaire asked = asked(found, group);
            CameIn came = handing.came(file);
            PaperSheet sheet = read(found, asked, came);
            if (!sheet.flaws().isEmpty()) {
                Words sentence = Words.of(
                        "有 %d 处不对，一份也没有收；请按下表改好，整个文件再交一次",
                        "%d cells are wrong, no paper was taken; correct them as listed and hand the whole file in again",
                        sheet.flaws().size());
                return view(survey, sheet.flaws(), group, sent).saying(sentence).status(HttpStatus.BAD_REQUEST);
            }
            int handedOut = sent.isBlank() ? sheet.answers().size() : number(sent.strip());
            store.doing(
                    visitor.actor(SurveyController.STAFF),
                    deed -> SurveyPaper.keep(
                            deed,
                            store.blobs(),
                            came.blob(),
                            Survey.of(deed, survey),
                            group,
                            came.name(),
                            handedOut,
                            sheet.answers(),
                            work.today()));
        } catch (Refusal refusal) {
            return view(survey, List.of(), group, sent)
                    .saying(refusal.sentence())
                    .status(HttpStatus.BAD_REQUEST);
        }
        return new Go("/survey/" + survey + "/paper");
    }

    private PaperSheet read(Survey survey, Questionnaire asked, CameIn came) {
        Questionnaires all = store.look(look -> work.asked(look, survey));
        List<Unit> schools = store.look(look -> SurveyWork.schools(look, survey.county()));
        return PaperSheet.read(
                Workbooks.read(store.blobs().path(came.blob().sha256()), came.name()),
                came.name(),
                all.of(asked.group()),
                all,
                schools);
    }

    private static int number(String text) {
        try {
            return SurveyController.whole(text);
        } catch (NumberFormatException wrong) {
            throw new Refusal(Words.of(
                    "发出份数写的是“%s”；应写整数，例 120", "handed out: found \"%s\"; write a whole number, e.g. 120", text));
        }
    }

    @PostMapping("/survey/{survey}/paper/undo")
    Go undo(Visitor visitor, @PathVariable String survey, @RequestParam String paper) {
        store.doing(
                visitor.actor(SurveyController.STAFF), deed -> SurveyPaper.undo(deed, Survey.of(deed, survey), paper));
        return new Go("/survey/" + survey + "/paper");
    }
}
