package org.junheng.web.survey;

import org.junheng.store.people.Unit;
import org.junheng.store.survey.Survey;
import org.junheng.web.page.Told;

/**
 * What people wrote in a survey (文字意见).
 *
 * @param isTold whether the survey has ended: before, nothing is told
 */
public record CommentsPage(Unit county, Survey survey, boolean isTold, Told told) {

    public String path() {
        return "/survey/" + survey.id() + "/comments";
    }
}
