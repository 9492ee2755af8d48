package org.junheng.core.plan.rotation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.core.measure.Measures;
import org.junheng.core.model.Facts;
import org.junheng.core.plan.Breach;
import org.junheng.core.plan.Standing;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Words;

/**
 * A rotation to be planned: schools, teachers, every move there could be, and the limits. Immutable.
 *
 * @see #of
 */
public final class RotationProblem {

    private final Registers registers;
    private final RotationOptions options;
    private final List<Place> schools;
    private final List<Teacher> teachers;
    private final List<Move> candidates;
    private final List<List<Integer>> ofTeacher;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<Integer> settled;
    private final Set<RotationLimit> limits = new LinkedHashSet<>();

    private RotationProblem(Registers registers, RotationOptions options, List<Place> schools, List<Teacher> teachers) {
        this.registers = registers;
        this.options = options;
        this.schools = List.copyOf(schools);
        this.teachers = List.copyOf(teachers);
        for (Teacher teacher : teachers) {
            numbers.put(teacher.code(), numbers.size());
        }
        this.candidates = new Candidates(options, schools, teachers).moves();
        List<List<Integer>> byTeacher = new ArrayList<>();
        teachers.forEach(teacher -> byTeacher.add(new ArrayList<>()));
        for (int each = 0; each < candidates.size(); each++) {
            byTeacher.get(numbers.get(candidates.get(each).teacher().code())).add(each);
        }
        this.ofTeacher = List.copyOf(byTeacher);
        this.settled = new Pins(this, options.pins()).settled();
        RotationOptions.Limits numbersOf = options.limits();
        limits.add(new Allowed());
        limits.add(new LeastMoved(numbersOf.leastMoved()));
        limits.add(new LeastBackbone(numbersOf.leastBackbone()));
        limits.add(new SubjectBalance(numbersOf.subjectBalance()));
        limits.add(new SchoolBalance(numbersOf.schoolBalance()));
        limits.add(new BackboneBalance(numbersOf.backboneBalance()));
        limits.add(new MostOut(numbersOf.mostOut()));
        limits.add(
                new BackboneForWeak(numbersOf.backboneForWeak(), options.costs().missedWeak()));
        limits.add(new Couples(numbersOf.coupleKilometres()));
    }

    /**
     * @param facts with the roster ({@code teacher}) and the schools of the year measured
     * @param measures of the standard by which schools are weak
     * @throws org.junheng.core.text.Refusal where there is no roster, or it names schools nobody knows
     */
    public static RotationProblem of(Facts facts, Measures measures, Registers registers, RotationOptions options) {
        List<Place> schools = new Places(facts, measures, registers, options).all();
        return of(
                schools,
                new RosterReader(facts, registers, options, schools, measures.year()).teachers(),
                registers,
                options);
    }

    /** The same of schools and teachers at hand. */
    public static RotationProblem of(
            List<Place> schools, List<Teacher> teachers, Registers registers, RotationOptions options) {
        return new RotationProblem(registers, options, schools, new Staying(teachers, options).told());
    }

    public List<Place> schools() {
        return schools;
    }

    public List<Teacher> teachers() {
        return teachers;
    }

    public RotationOptions options() {
        return options;
    }

    /** Every move there could be, in the order of the roster, the nearest schools first. */
    public List<Move> candidates() {
        return candidates;
    }

    /** The numbers of one teacher's moves. */
    List<Integer> of(int teacher) {
        return ofTeacher.get(teacher);
    }

    /** The numbers of the moves that are settled already. */
    List<Integer> settled() {
        return settled;
    }

    boolean hasTeacher(String code) {
        return numbers.containsKey(code);
    }

    Optional<Teacher> teacher(String code) {
        return Optional.ofNullable(numbers.get(code)).map(teachers::get);
    }

    /** Those who may rotate (符合交流条件). */
    public int eligible() {
        return (int) teachers.stream().filter(teacher -> isEligible(teacher)).count();
    }

    /** Who has nowhere to go is eligible all the same: the share is of all who are. */
    private static boolean isEligible(Teacher teacher) {
        return teacher.stays().isEmpty()
                || teacher.stays().get() == Stays.PARTNER
                || teacher.stays().get() == Stays.SETTLED;
    }

    /** Couples of whom both may go, each once, by number. */
    Map<Integer, Integer> couples() {
        Map<Integer, Integer> couples = new LinkedHashMap<>();
        for (int one = 0; one < teachers.size(); one++) {
            Integer other = numbers.get(teachers.get(one).partner());
            boolean canMove = other != null && (!of(one).isEmpty() || !of(other).isEmpty());
            if (canMove
                    && (one < other
                            || !teachers.get(other)
                                    .partner()
                                    .equals(teachers.get(one).code()))) {
                couples.put(one, other);
            }
        }
        return couples;
    }

    /** How many teachers stay for each reason. */
    public Map<Stays, Integer> staying() {
        Map<Stays, Integer> staying = new java.util.EnumMap<>(Stays.class);
        for (int each = 0; each < teachers.size(); each++) {
            Optional<Stays> why = teachers.get(each).stays();
            if (why.isPresent() || of(each).isEmpty()) {
                staying.merge(why.orElse(Stays.NOWHERE), 1, Integer::sum);
            }
        }
        return staying;
    }

    /** Limits that can make a plan impossible. */
    public int hardLimits() {
        return (int) limits.stream().filter(limit -> !limit.isElastic()).count();
    }

    public Words limit(int number) {
        return hard().get(number).name();
    }

    private List<RotationLimit> hard() {
        return limits.stream().filter(limit -> !limit.isElastic()).toList();
    }

    public RotationModel model() {
        return new RotationModel(this, limits, false);
    }

    /** With every limit missed at a price. */
    public RotationModel elastic() {
        return new RotationModel(this, limits, true);
    }

    /** With some of the {@link #hardLimits} alone, to see which of them conflict. */
    public RotationModel model(Set<Integer> kept) {
        Set<RotationLimit> some = new LinkedHashSet<>();
        kept.stream().sorted().forEach(number -> some.add(hard().get(number)));
        return new RotationModel(this, some, false);
    }

    /** A finished plan held against every limit, without the solver; empty for one that may be shown. */
    public List<Breach> check(List<Move> moves) {
        List<Breach> breaches = new ArrayList<>();
        limits.forEach(limit -> breaches.addAll(limit.check(this, moves)));
        return List.copyOf(breaches);
    }

    /** What every limit demands. */
    public List<Words> limits() {
        return limits.stream().map(RotationLimit::name).toList();
    }

    /** How a plan stands to every limit. */
    public List<Standing> standings(List<Move> moves) {
        return limits.stream().map(limit -> limit.standing(this, moves)).toList();
    }

    /** Weak schools to which fewer backbone teachers come than wanted. */
    public List<Place> missedWeak(List<Move> moves) {
        return schools.stream()
                .filter(Place::isWeak)
                .filter(school -> helping(moves, school) < options.limits().backboneForWeak())
                .toList();
    }

    /** What weak schools cost that get fewer than wanted though somebody could come. */
    BigDecimal missedCost(List<Move> moves) {
        Set<Integer> couldBeHelped = new LinkedHashSet<>();
        candidates.stream()
                .filter(BackboneForWeak::helps)
                .forEach(move -> couldBeHelped.add(move.to().number()));
        BigDecimal cost = BigDecimal.ZERO;
        for (Place school : missedWeak(moves)) {
            if (couldBeHelped.contains(school.number())) {
                cost = cost.add(options.costs()
                        .missedWeak()
                        .multiply(BigDecimal.valueOf(options.limits().backboneForWeak() - helping(moves, school))));
            }
        }
        return cost;
    }

    private static long helping(List<Move> moves, Place school) {
        return moves.stream()
                .filter(move -> move.to().number() == school.number() && BackboneForWeak.helps(move))
                .count();
    }

    /** What people call a code. */
    public Words word(String list, String code) {
        return registers.codes(list).find(code).map(found -> found.name()).orElse(Words.same(code));
    }
}
