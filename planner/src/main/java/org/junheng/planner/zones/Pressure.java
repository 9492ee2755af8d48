package org.junheng.planner.zones;

/**
 * What it costs to be beyond a limit, while a division is being sought: the price the limit has in the solution in fractions, and something
 * on top that grows. Early in a search, room left over counts as a gain of the same price, so that students may pass through full zones;
 * with {@code reward} 0 nothing but breaches counts.
 */
final class Pressure {

    private final Zoning zoning;
    private final double[][] prices;
    private final double movedPrice;
    private double extra = 1;
    private double reward;

    /**
     * @param prices [quantity][zone] what one more at the limit would save; below 0 where the least amount binds
     * @param movedPrice what one more student moved would save
     */
    Pressure(Zoning zoning, double[][] prices, double movedPrice) {
        this.zoning = zoning;
        this.prices = prices;
        this.movedPrice = movedPrice;
    }

    void set(double extraPrice, double shareOfReward) {
        extra = extraPrice;
        reward = shareOfReward;
    }

    double of(int quantity, int zone, double sum) {
        Zoning.Quantity limits = zoning.quantities().get(quantity);
        return beyond(sum, limits.most()[zone], prices[quantity][zone])
                + beyond(-sum, -limits.least()[zone], -prices[quantity][zone]);
    }

    double ofMoved(double moved) {
        return beyond(moved, zoning.mostMoved(), movedPrice);
    }

    /** A unit where it may not be weighs like so many students too many. */
    double ofForbidden(int units) {
        return extra * Division.FORBIDDEN * units;
    }

    private double beyond(double sum, double most, double price) {
        if (sum > most) {
            return (Math.max(0, price) + extra) * (sum - most);
        }
        return price > 0 && reward > 0 ? reward * price * (sum - most) : 0;
    }
}
