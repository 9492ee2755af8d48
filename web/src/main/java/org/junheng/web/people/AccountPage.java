package org.junheng.web.people;

import java.util.List;
import org.junheng.web.access.Role;
import org.junheng.web.page.Choice;

/**
 * One account (账号页).
 *
 * @param isOfThree whether it is one of the three administrators, whose password is not reset here
 * @param asked roles that wait to be confirmed
 * @param roles that can be granted there or below
 * @param typed what stood in the form: role and unit
 * @param done what was just done, a key of the texts; empty for nothing
 */
public record AccountPage(
        Person person,
        String home,
        boolean isSelf,
        boolean isOfThree,
        List<Held> asked,
        List<Role> roles,
        Typed typed,
        String done) {

    /** What stood in the form that grants a role. */
    public record Typed(String role, String unit) {}

    public List<Choice> choices() {
        return roles.stream()
                .map(role -> new Choice(role.id(), role.name(), role.id().equals(typed.role())))
                .toList();
    }
}
