package org.junheng.web.survey;

import java.util.Collection;
import java.util.List;
import org.junheng.core.register.Questionnaire;
import org.junheng.store.people.Unit;
import org.junheng.store.survey.Survey;
import org.junheng.store.survey.SurveyPaper;
import org.junheng.web.page.Choice;

/**
 * Papers entered in bulk (纸质问卷).
 *
 * @param flaws what is wrong in the workbook that was handed in
 * @param group and sent: what was chosen with it
 */
public record PaperPage(
        Unit county,
        Survey survey,
        Collection<Questionnaire> asked,
        List<SurveyPaper> papers,
        List<Flaw> flaws,
        String group,
        String sent) {

    public String path() {
        return "/survey/" + survey.id() + "/paper";
    }

    public List<Choice> choices() {
        return asked.stream()
                .map(one -> new Choice(one.group(), one.name(), one.group().equals(group)))
                .toList();
    }

    public Questionnaire of(SurveyPaper paper) {
        return asked.stream()
                .filter(one -> one.group().equals(paper.group()))
                .findFirst()
                .orElseThrow();
    }
}
