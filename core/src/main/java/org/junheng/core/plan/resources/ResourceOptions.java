package org.junheng.core.plan.resources;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.core.plan.Price;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/**
 * What may be done, at which price, within which limits ({@code plans/resources.yaml}, or a county's own file over it).
 *
 * @param years how many years the plan has, the first one the school year after the figures
 * @param mostYears a plan may have
 * @param priceRise by which share prices rise each year
 * @param budget most money of each year in 10,000 yuan, one for each year; empty where there is no limit
 * @param qualify what a teacher in post can acquire, by the indicator that counts it
 * @param build what can be built or bought, by the field of the school that counts it
 * @param limits the limits' own numbers, by their names
 */
public record ResourceOptions(
        Words name,
        int years,
        int mostYears,
        BigDecimal priceRise,
        List<BigDecimal> budget,
        Teachers teachers,
        Map<String, Qualify> qualify,
        Map<String, Build> build,
        Map<String, Entry> limits,
        List<Pin> pins,
        Following following) {

    static final String RESERVE = "reserve";
    static final String RESERVED = "cv";

    /**
     * How teachers are counted and what it costs to move or hire one.
     *
     * @param field that counts all of them
     * @param also fields of the school that grow and shrink with them
     * @param countsWhereTheyWork whether one who is moved counts at the school they now work at; otherwise moves change no figure
     * @param hired the indicators every new teacher counts for
     * @param neverHired the indicators no new teacher counts for
     */
    public record Teachers(
            String field,
            List<String> also,
            boolean countsWhereTheyWork,
            Price move,
            Price swap,
            Price hire,
            boolean paysHiredEveryYear,
            Set<String> hired,
            Set<String> neverHired) {}

    /**
     * @param most share of a school's teachers in a year
     * @param county share of all teachers of the county in a year
     * @param as by stage, the field that counts them afterwards; where there is none, the one that counts fewest there
     * @param from by stage, the field that counted them before, if any did
     */
    public record Qualify(
            Words name,
            Price price,
            BigDecimal most,
            Optional<BigDecimal> county,
            Map<String, String> as,
            Map<String, String> from) {}

    /**
     * @param price for one of the field's own unit
     * @param start what each project costs beside, in 10,000 yuan
     * @param step the least by which it grows
     * @param isWhole whether it is decided one by one, as rooms are; what comes in great numbers is rounded to the step afterwards
     * @param also fields that grow with it by as much
     * @param within a field of the school it must stay within a share of
     */
    public record Build(
            Price price,
            BigDecimal start,
            BigDecimal step,
            boolean isWhole,
            List<String> also,
            Optional<Within> within) {}

    public record Within(String field, BigDecimal share) {}

    /**
     * Something that is settled already.
     *
     * @param school by name or code
     * @param stage empty for all its stages
     * @param what move-out, move-in, hire, or what qualify and build call it
     * @param year 0 for all years together
     * @param least and most: bounds, both the same for what is decided; null for none
     */
    public record Pin(
            String school, String stage, String what, int year, BigDecimal least, BigDecimal most, Words reason) {

        /**
         * No more of this kind at this school, in all years together, than the actions have beside this one.
         *
         * @throws Refusal for teachers who change places: no school is named
         */
        public static Pin without(List<Action> actions, Action refused) {
            BigDecimal beside = actions.stream()
                    .filter(action -> action.kind() == refused.kind()
                            && what(action).equals(what(refused))
                            && action.to().equals(refused.to())
                            && action.stage().equals(refused.stage()))
                    .map(Action::amount)
                    .reduce(refused.amount().negate(), BigDecimal::add);
            return new Pin(
                    refused.to().code(),
                    refused.stage(),
                    what(refused),
                    0,
                    null,
                    beside,
                    Words.of("找替代办法", "looking for another way"));
        }

        /** At least as much of this kind at this school, in all years together, as the actions have. */
        public static Pin atLeast(List<Action> actions, Action settled) {
            Pin beside = without(actions, settled);
            return new Pin(
                    beside.school,
                    beside.stage,
                    beside.what,
                    0,
                    beside.most.add(settled.amount()),
                    null,
                    Words.of("已定", "settled"));
        }

        private static String what(Action action) {
            return switch (action.kind()) {
                case MOVE -> Pinned.IN;
                case HIRE -> Pinned.HIRE;
                case QUALIFY -> action.traits().get(0);
                case BUILD -> action.fields().get(0);
                case SWAP ->
                    throw new Refusal(Words.of(
                            "对调不针对哪一所学校，没有替代办法",
                            "teachers who change places are no matter of one school: there is no other way to do it"));
            };
        }
    }

    /**
     * How a plan is to follow one that was published before.
     *
     * @param keep by which share of its price everything counts that is otherwise than published, beside what it costs
     * @param frozen up to this school year everything is exactly as published; 0 for none
     * @param plan null where none was published
     */
    public record Following(BigDecimal keep, int frozen, PublishedPlan plan) {

        public boolean isOn() {
            return plan != null;
        }
    }

    /** The same, but as near to a plan that was published as it is worth. */
    public ResourceOptions following(PublishedPlan plan) {
        return following(new Following(following.keep(), following.frozen(), plan));
    }

    public ResourceOptions following(Following other) {
        return new ResourceOptions(
                name, years, mostYears, priceRise, budget, teachers, qualify, build, limits, pins, other);
    }

    /** The same, following no plan. */
    public ResourceOptions alone() {
        return following(new Following(following.keep(), 0, null));
    }

    /** How far below their limits the spreads are to stay. */
    public BigDecimal reserve() {
        return limit(RESERVE).at(RESERVED).decimal();
    }

    /** The same with another reserve. */
    public ResourceOptions reserve(BigDecimal by) {
        Map<String, Entry> others = new LinkedHashMap<>(limits);
        others.put(RESERVE, Entry.of(RESERVE, RESERVE, Map.of(RESERVED, by.toPlainString())));
        return new ResourceOptions(
                name, years, mostYears, priceRise, budget, teachers, qualify, build, others, pins, following);
    }

    /** The same with more that is settled. */
    public ResourceOptions pinned(List<Pin> more) {
        List<Pin> all = new ArrayList<>(pins);
        all.addAll(more);
        return new ResourceOptions(
                name,
                years,
                mostYears,
                priceRise,
                budget,
                teachers,
                qualify,
                build,
                limits,
                List.copyOf(all),
                following);
    }

    /** The same over so many years; the budget of the last one holds for those that come after it. */
    public ResourceOptions over(int others) {
        List<BigDecimal> budgets = new ArrayList<>();
        for (int year = 0; year < others && !budget.isEmpty(); year++) {
            budgets.add(budget.get(Math.min(year, budget.size() - 1)));
        }
        return new ResourceOptions(
                name,
                others,
                mostYears,
                priceRise,
                List.copyOf(budgets),
                teachers,
                qualify,
                build,
                limits,
                pins,
                following);
    }

    /** The school year of a plan's year, counted from 0, for figures of a school year. */
    public static int schoolYear(int figures, int year) {
        return figures + 1 + year;
    }

    Entry limit(String id) {
        return limits.get(id);
    }

    /** Whether any price in it is an example. */
    public boolean hasExamples() {
        return teachers.move().isExample()
                || teachers.swap().isExample()
                || teachers.hire().isExample()
                || qualify.values().stream().anyMatch(each -> each.price().isExample())
                || build.values().stream().anyMatch(each -> each.price().isExample());
    }
}
