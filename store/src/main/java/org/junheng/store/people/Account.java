package org.junheng.store.people;

import java.util.List;
import org.junheng.core.text.Language;

/**
 * A person who signs in (账号).
 *
 * @param home the unit the person belongs to; all grants lie there or below
 * @param password as the encoder wrote it, never the password itself
 * @param mustChange whether the password was given by somebody else and is to be replaced at the next sign-in
 * @param passwordAt since when the password holds; sessions older than that are over
 */
public record Account(
        String id,
        String login,
        String name,
        String home,
        String password,
        String passwordAt,
        boolean mustChange,
        boolean isDisabled,
        Language language,
        List<Grant> grants) {

    public Account {
        grants = List.copyOf(grants);
    }

    /** A role in a unit and all below it. */
    public record Grant(String role, String unit) {}
}
