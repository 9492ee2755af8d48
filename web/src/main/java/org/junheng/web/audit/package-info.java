/**
 * Audit (审计): what was done on this server, read, verified and exported by the auditor of the units it concerns, and by nobody else.
 * Start at {@link org.junheng.web.audit.AuditController}.
 */
package org.junheng.web.audit;
