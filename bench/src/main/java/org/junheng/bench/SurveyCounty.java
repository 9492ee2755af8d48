package org.junheng.bench;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junheng.core.register.Questionnaires;
import org.junheng.core.register.Registers;
import org.junheng.core.survey.Answer;
import org.junheng.core.survey.SurveyTally;
import org.junheng.desk.BuiltIn;
import org.junheng.store.Actor;
import org.junheng.store.Store;
import org.junheng.store.people.Account;
import org.junheng.store.people.Accounts;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.store.survey.Survey;
import org.junheng.store.survey.SurveyAnswers;
import org.junheng.store.survey.SurveyCodes;
import org.junheng.store.survey.SurveyProgress;
import org.junheng.web.signin.Passwords;

/** An invented county whose parents are asked, what each of them answers, and an own count of it (调查县). */
final class SurveyCounty {

    static final int ANSWERS = 20_000;
    static final String STAFF = "staff";

    private static final String COUNTY = "999901";
    private static final int YEAR = 2025;
    private static final int SCHOOLS = 100;
    private static final int TWICE_EVERY = 100;
    private static final int LEAST_KNOWN = 4;
    private static final long SEED = 7;
    private static final List<String> ASPECTS =
            List.of("equity", "sharing", "conduct", "development", "admission", "quality");
    private static final List<String> MOODS =
            List.of("very-satisfied", "satisfied", "fair", "dissatisfied", "very-dissatisfied", "unknown");
    private static final Registers REGISTERS = BuiltIn.registers();

    private final List<String> codes = new ArrayList<>();
    private final List<String> schoolOf = new ArrayList<>();
    private Survey survey;

    void fill(Store store) {
        String password = new Passwords().encoded(RushCounty.PASSWORD);
        LocalDate today = LocalDate.ofInstant(store.clock().instant(), ZoneId.of("Asia/Shanghai"));
        store.doing(Actor.COMMAND_LINE, deed -> {
            Units.put(deed, new Unit(COUNTY, Unit.Kind.COUNTY, "大县（虚构）", ""));
            Account staff = Accounts.add(deed, STAFF, STAFF, COUNTY, password, false);
            Accounts.grant(deed, staff, new Account.Grant("county-staff", COUNTY));
            survey = Survey.open(deed, COUNTY, YEAR, "调查", today, today.plusDays(2), Questionnaires.of(REGISTERS));
            Map<String, Optional<Integer>> quotas = new TreeMap<>();
            for (int i = 0; i < SCHOOLS; i++) {
                String school = COUNTY + String.format("%04d", i);
                Units.put(deed, new Unit(school, Unit.Kind.SCHOOL, "第" + i + "小学（虚构）", COUNTY));
                quotas.put(school, Optional.of(ANSWERS / SCHOOLS));
                SurveyCodes.issue(deed, survey, "parents", school, ANSWERS / SCHOOLS)
                        .forEach(code -> {
                            codes.add(code);
                            schoolOf.add(school);
                        });
            }
            SurveyProgress.settle(deed, survey, quotas, "parents");
        });
    }

    String survey() {
        return survey.id();
    }

    String code(int i) {
        return codes.get(i);
    }

    boolean isSentTwice(int i) {
        return i % TWICE_EVERY == 0;
    }

    /** What the i-th person answers; the comment tells which it is. */
    Map<String, String> values(int i) {
        Random chance = new Random(SEED + i);
        Map<String, String> values = new HashMap<>();
        values.put("overall", MOODS.get(chance.nextInt(MOODS.size())));
        ASPECTS.forEach(aspect -> values.put(aspect, MOODS.get(chance.nextInt(MOODS.size()))));
        values.put("comment", "第 " + i + " 份");
        return values;
    }

    private static boolean isSatisfied(String mood) {
        return mood.equals("very-satisfied") || mood.equals("satisfied");
    }

    private static boolean isKnown(String mood) {
        return !mood.equals("unknown");
    }

    /** One line for each thing that is not as it should be; none where all is well. */
    List<String> wrong(Store store) {
        List<String> wrong = new ArrayList<>();
        store.look(look -> store.chain().verify(look.sql())).forEach(broken -> wrong.add(broken.toString()));
        List<Answer> kept = store.look(look -> SurveyAnswers.of(look, survey));
        Set<Answer> seen = new HashSet<>();
        kept.stream().filter(answer -> !seen.add(answer)).forEach(answer -> wrong.add("twice: " + answer));
        for (int i = 0; i < ANSWERS; i++) {
            if (!seen.contains(new Answer("parents", schoolOf.get(i), values(i)))) {
                wrong.add("lost: " + i);
            }
        }
        SurveyTally tally = SurveyTally.of(Questionnaires.of(REGISTERS), kept);
        Map<String, Long> counted = new TreeMap<>();
        for (int i = 0; i < ANSWERS; i++) {
            count(counted, schoolOf.get(i), values(i));
        }
        compare(wrong, "valid", counted, tally.groups().get("parents").valid());
        compare(wrong, "satisfied", counted, tally.groups().get("parents").satisfied());
        for (String aspect : ASPECTS) {
            compare(wrong, aspect, counted, tally.aspect(aspect).satisfied());
            schoolOf.stream()
                    .distinct()
                    .forEach(school -> compare(
                            wrong,
                            school + aspect,
                            counted,
                            tally.school(school, aspect).satisfied()));
        }
        return wrong;
    }

    /** The rules once more, in plain Java and not by the files. */
    private static void count(Map<String, Long> counted, String school, Map<String, String> values) {
        long known =
                ASPECTS.stream().filter(aspect -> isKnown(values.get(aspect))).count();
        if (!isKnown(values.get("overall")) || known < LEAST_KNOWN) {
            return;
        }
        counted.merge("valid", 1L, Long::sum);
        if (isSatisfied(values.get("overall"))) {
            counted.merge("satisfied", 1L, Long::sum);
        }
        ASPECTS.stream().filter(aspect -> isSatisfied(values.get(aspect))).forEach(aspect -> {
            counted.merge(aspect, 1L, Long::sum);
            counted.merge(school + aspect, 1L, Long::sum);
        });
    }

    private static void compare(List<String> wrong, String what, Map<String, Long> counted, long told) {
        if (counted.getOrDefault(what, 0L) != told) {
            wrong.add(what + ": counted " + counted.get(what) + ", told " + told);
        }
    }
}
