package org.junheng.core.survey;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junheng.core.formula.Exact.Truth;
import org.junheng.core.register.Questionnaire;
import org.junheng.core.register.Questionnaires;
import org.junheng.core.text.Words;

/**
 * What came back, counted (调查汇总). Which questionnaires are valid and satisfied is said by their formulas; of those that are not valid
 * nothing else is counted. The order in which they came makes no difference.
 */
public final class SurveyTally {

    private final Map<String, Count> groups = new LinkedHashMap<>();
    private final Map<String, Words> aspects = new LinkedHashMap<>();
    private final Map<String, Map<String, Share>> schools = new TreeMap<>();
    private final Map<String, Share> schoolsInAll = new TreeMap<>();
    private final Map<String, Share> byAspect = new HashMap<>();
    /** what is alike is judged once: many people choose the same */
    private final Map<Answer, Judged> known = new HashMap<>();

    /**
     * One group.
     *
     * @param returned questionnaires that came back
     * @param valid those of them that count
     * @param satisfied those of the valid ones
     */
    public record Count(long returned, long valid, long satisfied) {

        private static final Count NONE = new Count(0, 0, 0);

        private Count and(Judged one) {
            return new Count(
                    returned + 1, valid + (one.isValid ? 1 : 0), satisfied + (one.isValid && one.isSatisfied ? 1 : 0));
        }

        public Count and(Count other) {
            return new Count(returned + other.returned, valid + other.valid, satisfied + other.satisfied);
        }

        public Share share() {
            return new Share(valid, satisfied);
        }
    }

    /** @param aspects aspect → satisfied with it; an aspect nothing was said about is not in it */
    private record Judged(boolean isValid, boolean isSatisfied, Map<String, Boolean> aspects) {}

    private SurveyTally(Questionnaires asked) {
        for (Questionnaire questionnaire : asked.all()) {
            groups.put(questionnaire.group(), Count.NONE);
            questionnaire.aspects().forEach(aspect -> aspects.putIfAbsent(aspect.id(), aspect.name()));
        }
    }

    public static SurveyTally of(Questionnaires asked, Collection<Answer> answers) {
        SurveyTally tally = new SurveyTally(asked);
        answers.forEach(answer -> tally.count(asked.of(answer.group()), answer));
        tally.known.clear();
        return tally;
    }

    private void count(Questionnaire asked, Answer answer) {
        Judged one = known.computeIfAbsent(coded(asked, answer), unused -> judged(asked, answer.values()));
        groups.merge(answer.group(), Count.NONE.and(one), Count::and);
        if (!one.isValid) {
            return;
        }
        one.aspects.forEach((aspect, isSatisfied) -> {
            byAspect.merge(aspect, Share.NOBODY.and(isSatisfied), Share::and);
            if (!answer.school().isEmpty()) {
                schools.computeIfAbsent(answer.school(), unused -> new HashMap<>())
                        .merge(aspect, Share.NOBODY.and(isSatisfied), Share::and);
            }
        });
        if (!answer.school().isEmpty()) {
            schools.computeIfAbsent(answer.school(), unused -> new HashMap<>());
            schoolsInAll.merge(answer.school(), Share.NOBODY.and(one.isSatisfied), Share::and);
        }
    }

    /** What was chosen, without what was written. */
    private static Answer coded(Questionnaire asked, Answer answer) {
        Map<String, String> chosen = new HashMap<>(answer.values());
        chosen.keySet().removeIf(question -> asked.question(question).codes().isEmpty());
        return new Answer(answer.group(), "", chosen);
    }

    private static Judged judged(Questionnaire asked, Map<String, String> values) {
        Map<String, Boolean> aspects = new HashMap<>();
        for (Questionnaire.Aspect aspect : asked.aspects()) {
            Truth says = aspect.when().map(when -> asked.read(when, values)).orElse(Truth.YES);
            Truth satisfied = asked.read(aspect.satisfied(), values);
            if (says == Truth.YES && satisfied != Truth.OPEN) {
                aspects.put(aspect.id(), satisfied == Truth.YES);
            }
        }
        return new Judged(
                asked.read(asked.valid(), values) == Truth.YES,
                asked.read(asked.satisfied(), values) == Truth.YES,
                aspects);
    }

    /** Group → its counts, in the order of the questionnaires. */
    public Map<String, Count> groups() {
        return groups;
    }

    public Count all() {
        return groups.values().stream().reduce(Count.NONE, Count::and);
    }

    /** Aspect → its name, in the order they are asked about. */
    public Map<String, Words> aspects() {
        return aspects;
    }

    /** What all who answered say of an aspect. */
    public Share aspect(String aspect) {
        return byAspect.getOrDefault(aspect, Share.NOBODY);
    }

    /** The schools of which anything valid came back, by code. */
    public List<String> schools() {
        return List.copyOf(schools.keySet());
    }

    /** What those asked at a school say of an aspect. */
    public Share school(String school, String aspect) {
        return Optional.ofNullable(schools.get(school))
                .map(said -> said.get(aspect))
                .orElse(Share.NOBODY);
    }

    /** Whether those asked at a school are satisfied, all in all. */
    public Share school(String school) {
        return schoolsInAll.getOrDefault(school, Share.NOBODY);
    }
}
