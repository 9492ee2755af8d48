package org.junheng.web.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.store.Look;
import org.junheng.store.Store;
import org.junheng.store.people.Account;
import org.junheng.store.people.Accounts;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Stands before every route (门): finds its row, who asks and what it is about, and lets through or not. */
@Component
public class AccessGate implements HandlerInterceptor {

    /** where the visitor of a request is kept */
    public static final String VISITOR = "junheng.visitor";

    static final String SIGN_IN = "/sign-in";
    static final String PASSWORD = "/password";
    static final String SETUP = "/setup";

    private final Store store;
    private final Access access;
    private final Sessions sessions;
    private final Tokens tokens;
    private volatile boolean isSetUp;

    AccessGate(Store store, Access access, Sessions sessions, Tokens tokens) {
        this.store = store;
        this.access = access;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            // what went wrong is told to everybody
            return true;
        }
        String pattern = (String) request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        Route route = access.route(method + " " + pattern, variables(request)).orElseThrow(Denied::new);
        boolean isProgram = ApiDoor.isWay(request);
        Optional<Account> account = isProgram ? tokens.account(request) : sessions.account(request);
        account.ifPresent(someone -> request.setAttribute(VISITOR, visitor(someone, route, request)));
        if (route.open() == Route.Open.PUBLIC) {
            return isSetUp() || !pattern.equals(SIGN_IN) || sent(response, SETUP);
        }
        if (account.isEmpty() && isProgram) {
            throw new NotKnown();
        }
        if (account.isEmpty()) {
            return sent(response, isSetUp() ? SIGN_IN + then(request, method) : SETUP);
        }
        if (account.get().mustChange() && !pattern.equals(PASSWORD) && !pattern.equals("/sign-out")) {
            return sent(response, PASSWORD);
        }
        List<Unit> lineage = store.look(look -> lineage(route, request, look));
        if (route.unit().isPresent() && lineage.isEmpty() || !access.allows(route, account.get(), lineage)) {
            throw new Denied();
        }
        return true;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> variables(HttpServletRequest request) {
        return (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    }

    private static List<Unit> lineage(Route route, HttpServletRequest request, Look look) {
        return route.unit()
                .flatMap(variable -> UnitOf.of(variable, variables(request), look))
                .map(unit -> new Units(look).lineage(unit))
                .orElse(List.of());
    }

    private Visitor visitor(Account account, Route route, HttpServletRequest request) {
        // the page asks for the same few units at every button and every entry of the menu
        Map<String, List<Unit>> known = new HashMap<>();
        return new Visitor(
                account,
                request.getRemoteAddr(),
                access.reach(route, account),
                access,
                unit -> known.computeIfAbsent(unit, asked -> store.look(look -> new Units(look).lineage(asked))));
    }

    /** Once there is an account, there is one for good. */
    private boolean isSetUp() {
        if (!isSetUp) {
            isSetUp = store.look(look -> !new Accounts(look).areNone());
        }
        return isSetUp;
    }

    private static String then(HttpServletRequest request, String method) {
        String path = request.getRequestURI();
        return method.equals("GET") && !path.equals("/")
                ? "?then=" + URLEncoder.encode(path, StandardCharsets.UTF_8)
                : "";
    }

    private static boolean sent(HttpServletResponse response, String path) throws IOException {
        response.sendRedirect(path);
        return false;
    }
}
