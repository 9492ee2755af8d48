package org.junheng.web.survey;

import java.time.LocalDate;
import java.util.List;
import org.junheng.core.text.Words;
import org.junheng.store.people.Unit;
import org.junheng.store.survey.Survey;
import org.junheng.web.page.Told;

/**
 * One survey (调查页): how far it is, what it came to, what is to be done next.
 *
 * @param told the result, as the documents tell it
 */
public record SurveyPage(Unit county, Survey survey, LocalDate today, List<Progress> progress, Told told) {

    /**
     * One group beside its sample.
     *
     * @param quota how many are to be asked, as far as it is settled
     * @param unsettled schools where it is not
     */
    public record Progress(
            String group, Words name, long quota, long unsettled, long sent, long returned, long wanted) {

        public boolean isReached() {
            return wanted == 0 && unsettled == 0;
        }
    }

    public String path() {
        return "/survey/" + survey.id();
    }

    public boolean isRunning() {
        return survey.takesAnswers(today);
    }

    public boolean hasEnded() {
        return survey.hasEnded(today);
    }
}
