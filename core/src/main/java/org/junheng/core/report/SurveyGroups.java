package org.junheng.core.report;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junheng.core.register.Questionnaire;
import org.junheng.core.survey.Share;
import org.junheng.core.survey.SurveyTally;

/**
 * Which groups that were asked are too small to be told of (对象的小样本遮蔽): of fewer than the fewest nothing is said, nor of the next
 * smallest where they could be found by taking the others from the whole, of the county or of its schools.
 */
final class SurveyGroups {

    private final SurveyTally tally;
    private final int fewest;
    private final Set<String> hidden = new HashSet<>();
    private final boolean isRestSmall;

    SurveyGroups(SurveyResult result) {
        this.tally = result.tally();
        this.fewest = result.fewest();
        List<Questionnaire> asked = List.copyOf(result.asked().all());
        double[] people = people(asked);
        // what the schools came to is told as well, and with it what all others came to
        hide(asked.stream().filter(Questionnaire::perSchool).toList());
        List<Questionnaire> others =
                asked.stream().filter(each -> !each.perSchool()).toList();
        hide(others);
        double rest = IntStream.range(0, others.size())
                .mapToDouble(i -> people(others)[i])
                .sum();
        this.isRestSmall = isSmall((long) rest);
        boolean[] together = new boolean[asked.size()];
        for (int i = 0; i < together.length; i++) {
            together[i] = hidden.contains(asked.get(i).group());
        }
        boolean[] safe = SmallGroups.safe(people, together, fewest);
        for (int i = 0; i < safe.length; i++) {
            if (safe[i]) {
                hidden.add(asked.get(i).group());
            }
        }
    }

    private void hide(List<Questionnaire> of) {
        boolean[] found = SmallGroups.hidden(people(of), fewest);
        for (int i = 0; i < found.length; i++) {
            if (found[i]) {
                hidden.add(of.get(i).group());
            }
        }
    }

    private double[] people(List<Questionnaire> of) {
        return of.stream()
                .mapToDouble(each -> tally.groups().get(each.group()).valid())
                .toArray();
    }

    private boolean isSmall(long people) {
        return people > 0 && people < fewest;
    }

    /** What is told of a group; nothing of one that is hidden. */
    Optional<SurveyTally.Count> of(String group) {
        return hidden.contains(group)
                ? Optional.empty()
                : Optional.of(tally.groups().get(group));
    }

    /** What is told of all together. */
    Optional<SurveyTally.Count> all() {
        return isSmall(tally.all().valid()) ? Optional.empty() : Optional.of(tally.all());
    }

    /** What is told of an aspect, all groups together. */
    Optional<Share> aspect(String aspect) {
        Share share = tally.aspect(aspect);
        return isSmall(share.said()) ? Optional.empty() : Optional.of(share);
    }

    boolean isAnyHidden() {
        return !hidden.isEmpty();
    }

    /** Whether those asked at no school are so few that the schools must not give them away. */
    boolean isRestSmall() {
        return isRestSmall;
    }
}
