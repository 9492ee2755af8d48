package org.junheng.web.access;

import java.util.Optional;
import java.util.Set;
import org.junheng.core.text.Words;

/**
 * One row of the permission table (权限表).
 *
 * @param route method and path pattern, such as {@code GET /school/{school}}
 * @param does list, read, write, export, search or file
 * @param unit the path variable that tells whose figures it is about; empty where the answer is cut to the visitor's own units
 * @param roles who may; empty with {@link #open}
 * @param served the route as the program serves it: another one where a register has a row of its own, as
 *     {@code GET /act/visit/{case}} is served by {@code GET /act/{register}/{case}}
 */
public record Route(
        String route, Does does, Optional<String> unit, Open open, Set<String> roles, Words name, String served) {

    public enum Does {
        LIST,
        READ,
        WRITE,
        EXPORT,
        SEARCH,
        FILE
    }

    public enum Open {
        /** without signing in */
        PUBLIC,
        /** to whoever is signed in */
        EVERYONE,
        /** to the roles named */
        ROLES
    }

    public String method() {
        return route.substring(0, route.indexOf(' '));
    }

    public String pattern() {
        return route.substring(route.indexOf(' ') + 1);
    }
}
