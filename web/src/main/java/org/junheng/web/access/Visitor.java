package org.junheng.web.access;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junheng.store.Actor;
import org.junheng.store.people.Account;
import org.junheng.store.people.Unit;

/**
 * Who is signed in for one request (访问者), with what they may do.
 *
 * @param reach the units in which they may do what they ask for
 */
public record Visitor(
        Account account, String address, Set<String> reach, Access access, Function<String, List<Unit>> lineage) {

    public boolean may(String route, String unit) {
        Route asked = access.route(route).orElseThrow(() -> new IllegalArgumentException("no route " + route));
        return access.allows(asked, account, asked.unit().isEmpty() ? List.of() : lineage.apply(unit));
    }

    /** Whether a unit lies where they may do what they ask for; for units that are named in a form or a file. */
    public boolean reaches(String unit) {
        return lineage.apply(unit).stream().map(Unit::id).anyMatch(reach::contains);
    }

    public boolean is(String role) {
        return account.grants().stream().anyMatch(grant -> grant.role().equals(role));
    }

    /** As whom something is done, in the role that may do it there. */
    public Actor actor(String role) {
        return new Actor(account.login(), role, address);
    }
}
