package org.junheng.web.work;

import java.util.List;
import java.util.stream.Stream;
import org.junheng.core.assess.Assessment;
import org.junheng.core.assess.Verdict;
import org.junheng.core.trial.Trial;
import org.junheng.desk.Judged;

/**
 * What would become of a county's verdicts were some figures others (试算); nothing is stored.
 *
 * @param trial the figures, and what is otherwise in them
 * @param verdicts of the county, with the trial
 */
public record Tried(Trial trial, List<Verdict> verdicts) {

    /** The figures with some settings, written as for {@code --set}. */
    public static Trial trial(CountyResults results, List<String> settings) {
        return results.judged()
                .opened()
                .reported(results.year())
                .and(results.judged().opened().registers(), settings);
    }

    /** Every verdict with a trial; of each standard only what the changed figures touch is measured anew. */
    public static Tried of(CountyResults results, Trial trial) {
        return new Tried(
                trial,
                results.verdicts().parallelStream()
                        .flatMap(verdict -> verdicts(verdict, trial, results.judged()))
                        .filter(verdict ->
                                verdict.area().equals(results.county().id()))
                        .toList());
    }

    private static Stream<Verdict> verdicts(Verdict verdict, Trial trial, Judged judged) {
        return Assessment.of(
                verdict.measures().over(trial.facts()),
                judged.library(),
                judged.opened().input().profile())
                .stream();
    }
}
