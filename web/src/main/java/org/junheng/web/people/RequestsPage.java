package org.junheng.web.people;

import java.util.List;

/** Roles asked for (待确认的角色页). */
public record RequestsPage(List<Line> lines) {

    /**
     * A role that waits.
     *
     * @param id of the request
     * @param isChosen whether its box is ticked
     */
    public record Line(
            String id, String account, String login, String name, Held held, String who, String at, boolean isChosen) {}
}
