/**
 * Strong schools beside weak ones (结对帮扶) and groups of schools with a leader each (集团化办学): who could stand with whom, what it is
 * worth, within which limits; each limit writes its rows, checks a finished plan exactly and words its breach. No solver here. Start at
 * {@link PairProblem} and {@link GroupProblem}.
 */
package org.junheng.core.plan.pairs;
