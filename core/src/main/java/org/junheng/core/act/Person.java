package org.junheng.core.act;

import java.util.Set;
import org.junheng.core.register.Move;

/**
 * Who wants to do something about a case (经办人).
 *
 * @param login the account
 * @param roles the roles held in the case's unit or above it
 */
public record Person(String login, Set<String> roles) {

    public Person {
        roles = Set.copyOf(roles);
    }

    boolean isAny(Set<String> named) {
        return roles.stream().anyMatch(named::contains);
    }

    /** Whether one of those named: by a role, or as the owner or opener of the case. */
    boolean isAmong(Set<String> named, CaseFacts facts) {
        return isAny(named)
                || named.contains(Move.OWNER) && login.equals(facts.owner())
                || named.contains(Move.OPENER) && login.equals(facts.opener());
    }
}
