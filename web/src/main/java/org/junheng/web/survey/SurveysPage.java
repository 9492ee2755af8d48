package org.junheng.web.survey;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.junheng.core.register.Questionnaire;
import org.junheng.store.people.Unit;
import org.junheng.store.survey.Survey;

/**
 * The surveys of a county, and what is needed to open another (调查清单).
 *
 * @param asked what would be asked
 */
public record SurveysPage(Unit county, List<Line> lines, int year, LocalDate today, Collection<Questionnaire> asked) {

    private static final int USUAL_DAYS = 14;

    /** One survey and how much came back. */
    public record Line(Survey survey, long sent, long returned) {}

    public LocalDate usualEnd() {
        return today.plusDays(USUAL_DAYS);
    }
}
