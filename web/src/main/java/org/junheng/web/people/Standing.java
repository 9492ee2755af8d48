package org.junheng.web.people;

import java.util.Locale;
import org.junheng.store.people.Account;

/** How an account stands (账号状态). */
public enum Standing {
    IN_USE("done"),
    /** the password was handed over and is not replaced yet */
    HANDED_OVER("ask"),
    DISABLED("must");

    private final String badge;

    Standing(String badge) {
        this.badge = badge;
    }

    static Standing of(Account account) {
        return account.isDisabled() ? DISABLED : account.mustChange() ? HANDED_OVER : IN_USE;
    }

    /** How its badge is drawn; the word says the same. */
    public String badge() {
        return badge;
    }

    public String text() {
        return "people.state-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
