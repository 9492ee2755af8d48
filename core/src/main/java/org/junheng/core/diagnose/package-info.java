/**
 * Diagnose (诊断): who makes the gap between schools, how much is lacking in real things, what changed, what hangs together.
 * Reads {@code measure}; read by {@code plan} and {@code report}. Start at {@link Diagnosis}.
 */
package org.junheng.core.diagnose;
