package org.junheng.core.plan.resources;

/**
 * Between what a county's mean of an indicator can lie, in the unit of its {@link Cone}, and how low its coefficient of variation can come:
 * proven for all plans, or asked of them.
 *
 * @param least no plan has a lower mean
 * @param most no plan has a higher mean; both the same where a program is narrowed to means that are no lower
 * @param leastCv no plan has a lower coefficient of variation; 0 where nothing more is known
 */
public record MeanRange(double least, double most, double leastCv) {}
