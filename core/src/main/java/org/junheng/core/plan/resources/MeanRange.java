package org.junheng.core.plan.resources;

/**
 * Between what a county's mean of an indicator can lie, in the unit of its {@link Cone}: proven for all plans, or asked of them.
 *
 * @param least no plan has less
 * @param most no plan has more; both the same where a program is narrowed to means that are no lower
 */
public record MeanRange(double least, double most) {}
