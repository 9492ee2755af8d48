/**
 * Assess (评估): the verdict on every clause, from measures, judgements and scores; eligibility, open readings, examples.
 * Reads {@code measure}; read by {@code report}. Start at {@link Assessment}.
 */
package org.junheng.core.assess;
