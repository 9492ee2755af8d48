/**
 * Audit (审计): who did what, when, from where, in chains that show every change, removal, insertion and cut.
 * Start at {@link org.junheng.store.audit.AuditChain}.
 */
package org.junheng.store.audit;
