package org.junheng.core.report;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junheng.core.assess.ClauseVerdict;
import org.junheng.core.assess.Verdict;
import org.junheng.core.measure.Shown;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.standard.Clause;

/** What is said of one stage in the same words on a terminal and in a document. */
final class StageSentences {

    private StageSentences() {}

    /** How many students its schools have, as far as that is known. */
    static String students(StageMeasures stage, Speech speech) {
        return speech.number(
                DoubleStream.of(stage.students())
                        .filter(each -> !Double.isNaN(each))
                        .sum(),
                0);
    }

    /** Tests of the whole stage that are a number of their own, such as the composite coefficient of 2012; without a full stop. */
    static List<String> tests(Verdict verdict, StageMeasures stage, Speech speech) {
        return tested(verdict, stage).stream().map(each -> test(each, speech)).toList();
    }

    static List<ClauseVerdict> tested(Verdict verdict, StageMeasures stage) {
        return verdict.clauses().stream()
                .filter(each -> each.clause().scope() == Clause.Scope.STAGE
                        && each.clause().block().isResources()
                        && each.stage().equals(stage.stage())
                        && each.measured().margin().isPresent())
                .toList();
    }

    static String test(ClauseVerdict each, Speech speech) {
        return speech.say(
                "%s：%s。%s（余量 %s）",
                "%s: %s. %s (margin %s)",
                each.clause().name(),
                each.decision().words(),
                each.measured().why(),
                speech.signed(each.measured().margin().getAsDouble(), Shown.CV_DIGITS));
    }
}
