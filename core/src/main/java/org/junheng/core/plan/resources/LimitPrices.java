package org.junheng.core.plan.resources;

import java.util.List;

/**
 * What the limits of a plan cost (限制的价格), by the program without whole numbers.
 *
 * @param spreads the limits of spreads that bind, each a step tighter and a step looser
 * @param binding all other limits that bind
 */
public record LimitPrices(List<LimitPrice> spreads, List<BindingLimit> binding) {

    public static final LimitPrices NONE = new LimitPrices(List.of(), List.of());

    public LimitPrices {
        spreads = List.copyOf(spreads);
        binding = List.copyOf(binding);
    }
}
