package org.junheng.core.plan.pairs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junheng.core.measure.Measures;
import org.junheng.core.plan.LinearProgram;
import org.junheng.core.plan.Standing;
import org.junheng.core.text.Words;

/** Pairs to be found: who is weak, who is strong, every pair there could be, and the limits (结对问题). Immutable. */
public final class PairProblem {

    private final PairOptions options;
    private final List<Member> weak;
    private final List<Member> strong;
    private final List<Pair> candidates;
    private final List<Integer> settled;
    private final List<PairLimit> limits;

    private PairProblem(PairOptions options, List<Member> members) {
        this.options = options;
        this.weak = members.stream().filter(this::isWeak).toList();
        this.strong = members.stream().filter(this::isStrong).toList();
        this.candidates = pairs();
        this.settled = options.settled().stream().map(this::found).toList();
        this.limits = List.of(
                new PairLimit.Possible(), new PairLimit.OneHelper(), new PairLimit.MostHelped(options.mostHelped()));
    }

    /** @throws org.junheng.core.text.Refusal where no school has a place, or the options name schools nobody knows */
    public static PairProblem of(Measures measures, String area, PairOptions options) {
        return of(Members.of(measures, area, options.subjects()), options);
    }

    /** The same of schools at hand. */
    public static PairProblem of(List<Member> members, PairOptions options) {
        Members.check(members, options.weak().also(), "weak");
        Members.check(members, options.weak().never(), "weak");
        Members.check(members, options.strong().also(), "strong");
        Members.check(members, options.strong().never(), "strong");
        options.last().forEach(pair -> Members.check(members, List.of(pair.strong(), pair.weak()), "last"));
        return new PairProblem(options, members);
    }

    private static boolean isNamed(List<String> named, Member member) {
        return named.stream().anyMatch(member::isCalled);
    }

    private boolean isWeak(Member member) {
        return isNamed(options.weak().also(), member)
                || member.below().size() >= options.weak().below()
                        && !isNamed(options.weak().never(), member);
    }

    private boolean isStrong(Member member) {
        boolean isEnough = member.below().size() <= options.strong().mostBelow()
                && member.students() >= options.strong().leastStudents()
                && BigDecimal.valueOf(member.strength())
                                .compareTo(options.strong().leastStrength())
                        >= 0;
        return !isWeak(member)
                && (isNamed(options.strong().also(), member)
                        || isEnough && !isNamed(options.strong().never(), member));
    }

    private List<Pair> pairs() {
        Worth worth = new Worth(options);
        List<Pair> pairs = new ArrayList<>();
        for (Member helped : weak) {
            for (Member helper : strong) {
                BigDecimal apart = helper.kilometresTo(helped);
                boolean isPossible = helper.stage().equals(helped.stage())
                        && apart != null
                        && apart.compareTo(options.kilometres()) <= 0
                        && options.last().stream().noneMatch(pair -> pair.is(helper, helped));
                if (isPossible) {
                    pairs.add(worth.of(helper, helped, apart));
                }
            }
        }
        return List.copyOf(pairs);
    }

    private int found(PairOptions.Named named) {
        for (int each = 0; each < candidates.size(); each++) {
            if (named.is(candidates.get(each).strong(), candidates.get(each).weak())) {
                return each;
            }
        }
        throw named.place()
                .wrong(Words.of(
                        "一所强校和一所弱校，同学段、够得着、不是上一轮的对子",
                        "a strong school and a weak one of the same stage, within reach, not of the last round"));
    }

    public PairOptions options() {
        return options;
    }

    public List<Member> weak() {
        return weak;
    }

    public List<Member> strong() {
        return strong;
    }

    public List<Pair> candidates() {
        return candidates;
    }

    List<Integer> settled() {
        return settled;
    }

    /** One whole column for each candidate; what they are worth counts against what unhelped schools cost. */
    public LinearProgram model() {
        LinearProgram program = new LinearProgram();
        candidates.forEach(pair -> program.whole(0, 1, pair.worth().negate().doubleValue()));
        limits.forEach(limit -> limit.build(this, program));
        return program;
    }

    /** A finished list held against every limit, without the solver; empty for one that may be shown. */
    public List<Words> check(List<Pair> pairs) {
        List<Words> breaches = new ArrayList<>();
        limits.forEach(limit -> breaches.addAll(limit.check(this, pairs)));
        return List.copyOf(breaches);
    }

    /** What every limit demands. */
    public List<Words> limits() {
        return limits.stream().map(PairLimit::name).toList();
    }

    /** How a list stands to every limit. */
    public List<Standing> standings(List<Pair> pairs) {
        return limits.stream().map(limit -> limit.standing(this, pairs)).toList();
    }

    /**
     * What is settled that breaks a limit by itself. All else has a price and never makes a plan impossible, so where there is none this
     * is why.
     */
    public List<Words> settledWrongly() {
        return check(settled.stream().map(candidates::get).toList());
    }

    /** Weak schools nobody helps. */
    public List<Member> alone(List<Pair> pairs) {
        return weak.stream()
                .filter(member -> pairs.stream().noneMatch(pair -> pair.weak().equals(member)))
                .toList();
    }

    /** What unhelped schools cost less what the pairs are worth, exactly. */
    public BigDecimal score(List<Pair> pairs) {
        return options.weights()
                .alone()
                .multiply(BigDecimal.valueOf(alone(pairs).size()))
                .subtract(pairs.stream().map(Pair::worth).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
