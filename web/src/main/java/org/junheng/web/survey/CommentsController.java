package org.junheng.web.survey;

import org.junheng.core.report.SurveyComments;
import org.junheng.core.text.Language;
import org.junheng.store.Store;
import org.junheng.store.people.Units;
import org.junheng.store.survey.Survey;
import org.junheng.store.survey.SurveyAnswers;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Texts;
import org.junheng.web.page.Told;
import org.junheng.web.page.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What people wrote in their own words (文字意见), as far as nobody can be recognised by it. */
@Controller
class CommentsController {

    private static final int MOST = 200;

    private final Store store;
    private final SurveyWork work;
    private final SurveyController surveys;
    private final Texts texts;

    CommentsController(Store store, SurveyWork work, SurveyController surveys, Texts texts) {
        this.store = store;
        this.work = work;
        this.surveys = surveys;
        this.texts = texts;
    }

    @GetMapping("/survey/{survey}/comments")
    View page(Visitor visitor, @PathVariable String survey) {
        Language language = visitor.account().language();
        return store.look(look -> {
            Survey found = Survey.of(look, survey);
            CommentsPage page = new CommentsPage(
                    new Units(look).unit(found.county()),
                    found,
                    found.hasEnded(work.today()),
                    new Told(
                            SurveyComments.of(work.result(found), SurveyAnswers.of(look, found), language, MOST),
                            language));
            return surveys.under(View.of("survey/comments", page, texts.words("survey.comments")), found)
                    .under(texts.words("survey.comments"), page.path());
        });
    }
}
