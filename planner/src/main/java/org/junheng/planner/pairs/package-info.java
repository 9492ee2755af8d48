/** Finds pairs and groups of schools with HiGHS, proven. Start at {@link PairPlanner} and {@link GroupPlanner}. */
package org.junheng.planner.pairs;
