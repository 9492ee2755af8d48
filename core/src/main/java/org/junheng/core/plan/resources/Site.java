package org.junheng.core.plan.resources;

import java.util.Map;

/**
 * A school as a place: what can be built or bought there.
 *
 * @param number among all sites of the plan
 * @param row in the table of schools; -1 where it has none
 * @param has by field, how much of it there is, in the field's own unit
 */
record Site(int number, String code, String name, int row, Map<String, Double> has) {}
