package org.junheng.web.api;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.core.text.Words;
import org.junheng.web.access.Access;
import org.junheng.web.access.Route;

/**
 * Every route there is (接口页).
 *
 * @param roles the name of each role
 */
public record ApiPage(List<Route> routes, Map<String, Words> roles) {

    public ApiPage {
        routes = List.copyOf(routes);
        roles = Map.copyOf(roles);
    }

    static ApiPage of(Access access) {
        return new ApiPage(
                List.copyOf(access.routes()),
                access.routes().stream()
                        .flatMap(route -> route.roles().stream())
                        .distinct()
                        .collect(
                                Collectors.toMap(id -> id, id -> access.role(id).name())));
    }

    /** Who may, for people. */
    public Words who(Route route) {
        List<Words> named = route.roles().stream().sorted().map(roles::get).toList();
        return new Words(
                named.stream().map(Words::zh).collect(Collectors.joining("、")),
                named.stream().map(Words::en).collect(Collectors.joining(", ")));
    }
}
