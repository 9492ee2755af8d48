package org.junheng.web.inspect;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junheng.core.text.Words;
import org.junheng.web.act.CasePage;
import org.junheng.web.page.Choice;

/**
 * What somebody does at schools today, on the phone (入校督导).
 *
 * @param bases the clauses a problem found there can rest on
 * @param isCut whether there may be more than are shown, the most urgent being shown
 */
public record InspectPage(List<Visit> visits, boolean isCut, List<Choice> bases) {

    /**
     * One school to go to.
     *
     * @param weak where the school is below its lines
     * @param before what was found the last time
     * @param form what is filled in there
     * @param problem where a problem found there is opened; empty where that is not theirs
     * @param owners who could put it right
     */
    public record Visit(
            String id,
            String path,
            String school,
            String schoolId,
            String number,
            long version,
            Optional<LocalDate> lastDay,
            long late,
            List<Words> weak,
            List<String> before,
            CasePage.MoveForm form,
            String problem,
            List<Choice> owners) {}
}
