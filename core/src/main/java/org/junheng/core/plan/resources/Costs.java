package org.junheng.core.plan.resources;

import java.math.BigDecimal;
import org.junheng.core.plan.Price;
import org.junheng.core.plan.resources.ResourceOptions.Build;

/** What an action costs, exactly, in 10,000 yuan. */
final class Costs {

    private Costs() {}

    /** What is to be paid for it in a year of the plan: pay of who was hired falls due every year. */
    static BigDecimal of(Action action, int year, ResourceOptions options) {
        boolean isPaidAgain =
                action.kind() == Action.Kind.HIRE && options.teachers().paysHiredEveryYear() && year > action.year();
        if (year != action.year() && !isPaidAgain) {
            return BigDecimal.ZERO;
        }
        BigDecimal amount = price(action, options).in(year, options.priceRise()).multiply(action.amount());
        return action.kind() == Action.Kind.BUILD ? amount.add(start(action, options)) : amount;
    }

    /** Over all years of the plan. */
    static BigDecimal of(Action action, ResourceOptions options) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int year = 0; year < options.years(); year++) {
            sum = sum.add(of(action, year, options));
        }
        return sum;
    }

    private static Price price(Action action, ResourceOptions options) {
        return switch (action.kind()) {
            case MOVE -> options.teachers().move();
            case SWAP -> options.teachers().swap();
            case HIRE -> options.teachers().hire();
            case QUALIFY -> options.qualify().get(action.traits().get(0)).price();
            case BUILD -> build(action, options).price();
        };
    }

    private static BigDecimal start(Action action, ResourceOptions options) {
        return build(action, options)
                .start()
                .multiply(BigDecimal.ONE.add(options.priceRise()).pow(action.year()));
    }

    private static Build build(Action action, ResourceOptions options) {
        return options.build().get(action.fields().get(0));
    }
}
