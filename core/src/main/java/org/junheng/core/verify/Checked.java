package org.junheng.core.verify;

import java.util.List;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Finding;
import org.junheng.core.model.Finding.Level;

/**
 * What verification gives: the facts that may be used (cells with an ERROR count as missing, cells with a QUERY are used) and
 * everything that was found, by file, sheet, row and column.
 */
public record Checked(Facts facts, List<Finding> findings) {

    public Checked {
        findings = List.copyOf(findings);
    }

    /** What must be corrected (错误). */
    public List<Finding> errors() {
        return of(Level.ERROR);
    }

    /** What must be corrected or explained and is neither yet (疑点). */
    public List<Finding> queries() {
        return of(Level.QUERY).stream()
                .filter(finding -> finding.explanation().isEmpty())
                .toList();
    }

    /** Queries that the clerk explained (已说明). */
    public List<Finding> settled() {
        return of(Level.QUERY).stream()
                .filter(finding -> !finding.explanation().isEmpty())
                .toList();
    }

    /** What was left out or ignored, to be known. */
    public List<Finding> notes() {
        return of(Level.NOTE);
    }

    private List<Finding> of(Level level) {
        return findings.stream().filter(finding -> finding.level() == level).toList();
    }
}
