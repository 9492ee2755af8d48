package org.junheng.web.survey;

import java.util.Collection;
import java.util.List;
import org.junheng.core.register.Questionnaire;
import org.junheng.core.register.Sample;
import org.junheng.core.text.Words;
import org.junheng.store.people.Unit;
import org.junheng.store.survey.Survey;
import org.junheng.store.survey.SurveyProgress;

/**
 * How many of a group are asked where, and the slips for them (样本与问卷条).
 *
 * @param address under which people reach this server, as far as it knows
 */
public record SamplePage(
        Unit county,
        Survey survey,
        Collection<Questionnaire> asked,
        Questionnaire group,
        Words rule,
        List<Line> lines,
        String address) {

    /** One place where the group is asked. */
    public record Line(SurveyProgress.Line progress, String name) {

        /** The name of its field: its school, or a stroke where there is none. */
        public String key() {
            return progress.school().isEmpty() ? ALL : progress.school();
        }
    }

    /** in place of a school where the group is asked in the whole county */
    static final String ALL = "-";

    /** in place of all the schools there are */
    static final String EVERYWHERE = "*";

    public String path() {
        return "/survey/" + survey.id();
    }

    static Words rule(Sample sample) {
        return sample.of().isEmpty()
                ? Words.of("建议 %d 份", "%d proposed", sample.number())
                : Words.of(
                        "建议：%s的 %s%%，至少 %d 份",
                        "proposed: %2$s %% of the %1$s, at least %3$d",
                        sample.of().get().equals("teachers")
                                ? Words.of("专任教师", "teachers")
                                : Words.of("在校生", "students"),
                        sample.percent().stripTrailingZeros().toPlainString(),
                        sample.number());
    }
}
