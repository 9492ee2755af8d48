/**
 * Evidence (佐证与自评): by which papers each clause is shown, who looked at them, what people judged on them, and all of it packed in the
 * order of the clauses. Start at {@link org.junheng.web.evidence.AssessController}.
 */
package org.junheng.web.evidence;
