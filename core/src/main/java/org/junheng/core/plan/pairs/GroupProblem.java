package org.junheng.core.plan.pairs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junheng.core.measure.Measures;
import org.junheng.core.plan.Standing;
import org.junheng.core.text.Words;

/**
 * School groups of one stage to be found (集团化办学): leaders, members, how far apart, and how strong. The strength of a group is weighed
 * by students; a group's excess is what it has above the county's mean. Immutable.
 */
public final class GroupProblem {

    private static final int DIGITS = 4;
    private static final BigDecimal FORBIDDEN = BigDecimal.ONE.negate();

    private final GroupOptions options;
    private final String stage;
    private final List<Member> leaders;
    private final List<Member> members;
    private final int[] settled;
    private final Assignment assignment;

    private GroupProblem(GroupOptions options, String stage, List<Member> leaders, List<Member> members) {
        this.options = options;
        this.stage = stage;
        this.leaders = leaders;
        this.members = members;
        this.settled = settledOf();
        this.assignment = made();
    }

    /**
     * One for each stage that has schools for more than one group.
     *
     * @throws org.junheng.core.text.Refusal where no school has a place, or the options name schools nobody knows
     */
    public static List<GroupProblem> of(Measures measures, String area, GroupOptions options) {
        return of(Members.of(measures, area, List.of()), options);
    }

    /** The same of schools at hand. */
    public static List<GroupProblem> of(List<Member> all, GroupOptions options) {
        Members.check(all, options.leaders(), "leaders");
        Members.check(all, options.never(), "never");
        options.settled().forEach(each -> Members.check(all, List.of(each.leader(), each.member()), "settled"));
        List<GroupProblem> problems = new ArrayList<>();
        for (String stage : options.stages()) {
            List<Member> here = all.stream()
                    .filter(member -> member.stage().equals(stage))
                    .filter(member -> options.never().stream().noneMatch(member::isCalled))
                    .toList();
            List<Member> leaders = leaders(here, options);
            if (leaders.size() > 1) {
                List<Member> members = here.stream()
                        .filter(member -> !leaders.contains(member))
                        .toList();
                problems.add(new GroupProblem(options, stage, leaders, members));
            }
        }
        return List.copyOf(problems);
    }

    /** Those named, else those with the least below their thresholds, the largest first: a school for every so many. */
    private static List<Member> leaders(List<Member> here, GroupOptions options) {
        List<Member> named = here.stream()
                .filter(member -> options.leaders().stream().anyMatch(member::isCalled))
                .toList();
        int wanted = (here.size() + options.eachSoMany() - 1) / options.eachSoMany();
        return named.isEmpty()
                ? here.stream()
                        .sorted(Comparator.comparing(
                                        (Member member) -> member.below().size())
                                .thenComparing(Comparator.comparingDouble(Member::students)
                                        .reversed())
                                .thenComparing(Member::number))
                        .limit(wanted)
                        .sorted(Comparator.comparing(Member::number))
                        .toList()
                : named;
    }

    private int[] settledOf() {
        int[] given = new int[members.size()];
        Arrays.fill(given, -1);
        for (GroupOptions.Named each : options.settled()) {
            for (int member = 0; member < members.size(); member++) {
                if (members.get(member).isCalled(each.member())) {
                    given[member] = leader(each);
                }
            }
        }
        return given;
    }

    /** A combined school may lead in one stage and belong in another: a settled leader that does not lead here is of the other one. */
    private int leader(GroupOptions.Named each) {
        for (int leader = 0; leader < leaders.size(); leader++) {
            if (leaders.get(leader).isCalled(each.leader())) {
                return leader;
            }
        }
        return -1;
    }

    private Assignment made() {
        BigDecimal students = sum(Member::students);
        BigDecimal strength = sum(member -> member.students() * member.strength());
        BigDecimal mean = students.signum() == 0
                ? BigDecimal.ZERO
                : strength.divide(students, 2 * DIGITS, RoundingMode.HALF_EVEN);
        BigDecimal perGroup = students.divide(BigDecimal.valueOf(leaders.size()), DIGITS, RoundingMode.HALF_EVEN);
        BigDecimal[][] costs = new BigDecimal[leaders.size()][members.size()];
        long[][] loads = new long[leaders.size()][members.size()];
        long[] capacities = new long[leaders.size()];
        Arrays.fill(capacities, options.mostMembers());
        for (int leader = 0; leader < leaders.size(); leader++) {
            Arrays.fill(loads[leader], 1);
            for (int member = 0; member < members.size(); member++) {
                BigDecimal apart = leaders.get(leader).kilometresTo(members.get(member));
                boolean isSettled = settled[member] == leader;
                boolean isPossible = apart != null && (isSettled || apart.compareTo(options.reach()) <= 0);
                costs[leader][member] = isPossible
                        ? apart.multiply(options.weights().kilometre())
                        : isSettled ? BigDecimal.ZERO : FORBIDDEN;
            }
        }
        return new Assignment(
                costs,
                loads,
                capacities,
                excesses(leaders, mean, perGroup),
                excesses(members, mean, perGroup),
                options.weights().balance(),
                options.weights().alone());
    }

    private BigDecimal sum(java.util.function.ToDoubleFunction<Member> number) {
        double sum = java.util.stream.Stream.concat(leaders.stream(), members.stream())
                .mapToDouble(number)
                .sum();
        return BigDecimal.valueOf(sum).setScale(DIGITS, RoundingMode.HALF_EVEN);
    }

    /** Students × (strength − mean), in groups of mean size: 0.1 means a tenth above the mean for a group like the others. */
    private static BigDecimal[] excesses(List<Member> of, BigDecimal mean, BigDecimal perGroup) {
        return of.stream()
                .map(member -> BigDecimal.valueOf(member.students())
                        .multiply(BigDecimal.valueOf(member.strength()).subtract(mean))
                        .divide(perGroup.max(BigDecimal.ONE), DIGITS, RoundingMode.HALF_EVEN))
                .toArray(BigDecimal[]::new);
    }

    public GroupOptions options() {
        return options;
    }

    public String stage() {
        return stage;
    }

    public List<Member> leaders() {
        return leaders;
    }

    public List<Member> members() {
        return members;
    }

    /** Member → leader, -1 where it is open. */
    public int[] settled() {
        return settled.clone();
    }

    public Assignment assignment() {
        return assignment;
    }

    /** What is settled that breaks a limit by itself, which alone can make a plan impossible. */
    public List<Words> settledWrongly() {
        return check(settled);
    }

    /** How a plan stands to every limit. */
    public List<Standing> standings(int[] given) {
        List<Words> full = new ArrayList<>();
        BigDecimal farthest = BigDecimal.ZERO;
        for (int leader = 0; leader < leaders.size(); leader++) {
            int size = 0;
            for (int member = 0; member < given.length; member++) {
                if (given[member] == leader) {
                    size++;
                    BigDecimal apart = leaders.get(leader).kilometresTo(members.get(member));
                    farthest = apart == null ? farthest : farthest.max(apart);
                }
            }
            if (size == options.mostMembers()) {
                full.add(Words.of("%s 已满", "%s is full", leaders.get(leader).name()));
            }
        }
        List<Words> settledHere = new ArrayList<>();
        for (int member = 0; member < given.length; member++) {
            if (settled[member] >= 0) {
                settledHere.add(Words.of(
                        "已定 %s 由 %s 牵头",
                        "settled: %s led by %s",
                        members.get(member).name(),
                        leaders.get(settled[member]).name()));
            }
        }
        return List.of(
                new Standing(
                        Words.of("每个集团的成员不超过 %d 所", "no group has more than %d members", options.mostMembers()),
                        Words.of("%d 个集团，%d 所成员", "%d groups, %d members", leaders.size(), count(given)),
                        full),
                new Standing(
                        Words.of(
                                "成员离牵头学校不超过 %s 公里",
                                "members within %s km of their leader",
                                options.reach().toPlainString()),
                        Words.of("最远 %s 公里", "the farthest %s km", farthest.toPlainString()),
                        List.of()),
                new Standing(
                        Words.of("已定的不变", "what is settled stays"),
                        Words.of("已定 %d 所", "%d settled", settledHere.size()),
                        settledHere));
    }

    private static long count(int[] given) {
        return Arrays.stream(given).filter(leader -> leader >= 0).count();
    }

    /** A finished plan held against every limit, without the solver; empty for one that may be shown. */
    public List<Words> check(int[] given) {
        List<Words> breaches = new ArrayList<>();
        assignment
                .overloaded(given)
                .forEach(leader -> breaches.add(Words.of(
                        "%s：成员多于 %d 所，或离得超过 %s 公里",
                        "%s: more than %d members, or one farther than %s km",
                        leaders.get(leader).name(),
                        options.mostMembers(),
                        options.reach().toPlainString())));
        for (int member = 0; member < given.length; member++) {
            if (settled[member] >= 0 && given[member] != settled[member]) {
                breaches.add(Words.of(
                        "%s 已定由 %s 牵头",
                        "%s is settled to be led by %s",
                        members.get(member).name(),
                        leaders.get(settled[member]).name()));
            }
        }
        return List.copyOf(breaches);
    }
}
