package org.junheng.web.access;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junheng.core.register.CaseRegister;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Shelf;
import org.junheng.core.text.Words;
import org.junheng.store.people.Account;
import org.junheng.store.people.Unit;

/** Who may do what where (权限): the roles and the permission table, and the one decision made from them. */
public final class Access {

    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final Map<String, Route> routes = new LinkedHashMap<>();

    /** @param registers the registers whose entries have a life: each brings rows of its own */
    private Access(Entry file, Collection<CaseRegister> registers) {
        file.only("roles", "routes");
        for (Entry entry : file.items("roles")) {
            entry.only("id", "name", "does", "at", "separate");
            Set<Unit.Kind> at = entry.texts("at").stream()
                    .map(kind -> Unit.Kind.valueOf(kind.toUpperCase(Locale.ROOT)))
                    .collect(Collectors.toUnmodifiableSet());
            Role role = new Role(
                    entry.text("id"), entry.words("name"), entry.words("does"), at, entry.flag("separate", false));
            roles.put(role.id(), role);
        }
        for (Entry entry : file.items("routes")) {
            Route route = route(entry.only("route", "does", "unit", "who", "name"));
            if (routes.put(route.route(), route) != null) {
                throw entry.at("route").wrong(Words.of("没有写过的地址", "a route not written before"));
            }
        }
        for (CaseRegister register : registers) {
            CaseRoutes.of(register, roles.keySet()).forEach(route -> routes.put(route.route(), route));
        }
    }

    private Route route(Entry entry) {
        Entry who = entry.at("who");
        Route.Open open = who.isList()
                ? Route.Open.ROLES
                : Route.Open.valueOf(who.oneOf("public", "everyone").toUpperCase(Locale.ROOT));
        Set<String> named = new TreeSet<>(who.isList() ? entry.texts("who") : List.of());
        for (String role : named) {
            if (!roles.containsKey(role)) {
                throw who.wrong(Words.of("roles 里有的角色", "a role of roles"));
            }
        }
        String does = entry.at("does").oneOf("list", "read", "write", "export", "search", "file");
        return new Route(
                entry.text("route"),
                Route.Does.valueOf(does.toUpperCase(Locale.ROOT)),
                entry.maybe("unit").map(Entry::text),
                open,
                named,
                entry.words("name"),
                entry.text("route"));
    }

    public static Access builtIn(Registers registers) {
        return new Access(
                Shelf.builtIn("access").yaml("access.yaml"), registers.cases().values());
    }

    public Collection<Role> roles() {
        return roles.values();
    }

    public Role role(String id) {
        return roles.get(id);
    }

    public Collection<Route> routes() {
        return routes.values();
    }

    /** @param route method and pattern */
    public Optional<Route> route(String route) {
        return Optional.ofNullable(routes.get(route));
    }

    /**
     * The row of a request.
     *
     * @param served method and pattern as the program serves it
     * @param variables of the path: where a register has rows of its own, the one of the register named, and there is no other
     */
    Optional<Route> route(String served, Map<String, String> variables) {
        return CaseRoutes.isServed(served) ? route(CaseRoutes.named(served, variables)) : route(served);
    }

    /**
     * The decision.
     *
     * @param lineage the unit it is about and those above it; empty where the route is about no unit
     */
    public boolean allows(Route route, Account account, List<Unit> lineage) {
        if (route.open() != Route.Open.ROLES && route.unit().isEmpty()) {
            return true;
        }
        return account.grants().stream()
                .filter(grant ->
                        route.open() != Route.Open.ROLES || route.roles().contains(grant.role()))
                .anyMatch(grant -> route.unit().isEmpty()
                        || lineage.stream().anyMatch(unit -> unit.id().equals(grant.unit())));
    }

    /** The units in which a visitor may do something: what they ask for is cut to these and what is below them. */
    public Set<String> reach(Route route, Account account) {
        return account.grants().stream()
                .filter(grant ->
                        route.open() != Route.Open.ROLES || route.roles().contains(grant.role()))
                .map(Account.Grant::unit)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
