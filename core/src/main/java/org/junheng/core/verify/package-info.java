/**
 * Verify (核验): every returned number ends up accepted, wrong, or waiting for an explanation.
 * Reads {@code collect}; read by {@code measure}. Start at Verification.
 */
package org.junheng.core.verify;
