/**
 * Reconcile (核对): somebody else's coefficients of variation differ from ours; which way of computing explains each difference.
 * Reads {@code measure}; read by {@code report}. Start at {@link Reconciliation}.
 */
package org.junheng.core.reconcile;
