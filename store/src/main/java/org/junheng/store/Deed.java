package org.junheng.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junheng.store.audit.AuditEntry;

/**
 * What one person does in one transaction (操作): all of it happens, with its audit rows, or none. A deed that notes nothing is
 * refused: no audit, no action.
 */
public final class Deed extends Look {

    private final Actor actor;
    private final Instant at;
    private final List<AuditEntry> noted = new ArrayList<>();

    Deed(Handle handle, Actor actor, Instant at) {
        super(handle);
        this.actor = actor;
        this.at = at;
    }

    public Actor actor() {
        return actor;
    }

    /** The moment of the deed as it is stored. */
    public String at() {
        return Times.text(at);
    }

    /**
     * Notes what is done.
     *
     * @param chain the county it concerns, or {@link AuditEntry#HOUSE}
     * @param unit the unit it concerns
     * @param deed what is done, a word of the program such as {@code upload.kept}
     * @param subject the id of what it is done to
     * @param detail further words; no personal data, no passwords
     */
    public void note(String chain, String unit, String deed, String subject, String detail) {
        noted.add(
                new AuditEntry(chain, at(), actor.login(), actor.role(), actor.address(), deed, unit, subject, detail));
    }

    List<AuditEntry> noted() {
        return noted;
    }
}
