package org.junheng.web.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.core.register.CaseRegister;
import org.junheng.core.register.Life;
import org.junheng.core.register.Move;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/** The rows of the permission table that a register with a life brings with it (台账的权限): its file tells who may do what. */
final class CaseRoutes {

    private static final String REGISTER = "{register}";
    private static final String MOVE = "{move}";
    private static final String ACT = "/act/" + REGISTER;
    private static final String SAY = "/say/" + REGISTER;

    private final CaseRegister register;
    private final List<Route> routes = new ArrayList<>();

    private CaseRoutes(CaseRegister register) {
        this.register = register;
    }

    /** Whether a route is one of which each register has its own row. */
    static boolean isServed(String served) {
        return served.contains(ACT) || served.contains(SAY);
    }

    /** The row's own name: the register and the move that are asked for in place of their variables. */
    static String named(String served, Map<String, String> variables) {
        return served.replace(REGISTER, variables.getOrDefault("register", ""))
                .replace(MOVE, variables.getOrDefault("move", ""));
    }

    /** @param known the roles there are; any other in the file is a slip of the pen */
    static List<Route> of(CaseRegister register, Collection<String> known) {
        CaseRoutes rows = new CaseRoutes(register);
        rows.refuseUnknown(known);
        rows.lists();
        rows.opening();
        rows.ofOne();
        return rows.routes;
    }

    private void refuseUnknown(Collection<String> known) {
        Set<String> named = new TreeSet<>(seers());
        named.addAll(life().assigned());
        named.addAll(life().unveiled());
        life().moves().values().forEach(move -> named.addAll(move.by()));
        life().states().values().forEach(state -> state.late().forEach(late -> named.addAll(late.tells())));
        named.removeAll(Set.of(Move.OWNER, Move.OPENER));
        named.removeAll(known);
        if (!named.isEmpty()) {
            throw new Refusal(Words.of(
                    "登记册 cases/%s.yaml 里的角色 %s 没有；有的是：%s",
                    "register cases/%s.yaml names the role %s, which there is not; there are: %s",
                    register.id(),
                    String.join("、", named),
                    String.join(", ", known)));
        }
    }

    private Life life() {
        return register.life();
    }

    private void lists() {
        Set<String> seers = seers();
        for (String unit : List.of("county", "school", "region")) {
            String at = "/" + unit + "/{" + unit + "}" + ACT;
            add("GET " + at, Route.Does.LIST, unit, seers, Words.of("列表", "list"));
            add("GET " + at + "/workbook", Route.Does.EXPORT, unit, seers, Words.of("导出", "export"));
            if (life().report().isPresent()) {
                add("GET " + at + "/report", Route.Does.EXPORT, unit, seers, Words.of("报告", "report"));
            }
        }
    }

    /** Who gets to see any of them: all of a unit, or their own. */
    private Set<String> seers() {
        Set<String> seers = new TreeSet<>(life().seen());
        seers.addAll(life().owned());
        seers.addAll(openers());
        seers.remove(Life.PUBLIC);
        return seers;
    }

    private Set<String> openers() {
        Set<String> openers = new TreeSet<>(life().opened());
        openers.remove(Life.PUBLIC);
        return openers;
    }

    private void opening() {
        Set<String> openers = openers();
        for (String unit : List.of("county", "school")) {
            String at = "/" + unit + "/{" + unit + "}" + ACT;
            add("GET " + at + "/new", Route.Does.READ, unit, openers, Words.of("登记页", "page to open one"));
            add("POST " + at + "/new", Route.Does.WRITE, unit, openers, Words.of("登记", "open one"));
        }
        String at = "/county/{county}" + ACT;
        add("GET " + at + "/template", Route.Does.EXPORT, "county", openers, Words.of("批量登记模板", "template for many"));
        add("POST " + at + "/upload", Route.Does.WRITE, "county", openers, Words.of("批量登记", "open many"));
        if (life().isMonthly()) {
            add("POST " + at + "/month", Route.Does.WRITE, "county", openers, Words.of("按月登记", "one for each school"));
        }
        if (register.isPublic()) {
            say("GET", Route.Does.READ, Words.of("公众填写页", "the public's page"));
            say("POST", Route.Does.WRITE, Words.of("公众提交", "the public's word"));
        }
    }

    private void ofOne() {
        Set<String> seers = seers();
        String at = ACT + "/{case}";
        add("GET " + at, Route.Does.READ, "case", seers, Words.of("案卷", "a case"));
        add("GET " + at + "/file/{file}", Route.Does.FILE, "case", seers, Words.of("佐证", "evidence"));
        add("POST " + at + "/assign", Route.Does.WRITE, "case", life().assigned(), Words.of("分派", "assign"));
        add("POST " + at + "/correct", Route.Does.WRITE, "case", life().assigned(), Words.of("更正", "correct"));
        Set<String> all = new TreeSet<>(life().assigned());
        all.addAll(life().owned());
        life().moves().values().forEach(move -> all.addAll(move.by()));
        all.removeAll(Set.of(Move.OWNER, Move.OPENER));
        add("POST " + at + "/attach", Route.Does.FILE, "case", all, Words.of("补交文件", "add files"));
        for (Move move : life().moves().values()) {
            Set<String> by = new TreeSet<>(move.by());
            if (by.remove(Move.OWNER)) {
                by.addAll(life().owned());
            }
            if (by.remove(Move.OPENER)) {
                by.addAll(openers());
            }
            add("POST " + at + "/move/" + MOVE, Route.Does.WRITE, "case", by, move.name(), move.id());
        }
    }

    private void say(String method, Route.Does does, Words name) {
        String served = method + " /open/{county}" + SAY;
        routes.add(new Route(
                named(served, Map.of("register", register.id())),
                does,
                Optional.empty(),
                Route.Open.PUBLIC,
                Set.of(),
                named(name),
                served));
    }

    private Words named(Words does) {
        return Words.of("%s：%s", "%s: %s", register.name(), does);
    }

    private void add(String served, Route.Does does, String unit, Set<String> roles, Words name) {
        add(served, does, unit, roles, name, "");
    }

    private void add(String served, Route.Does does, String unit, Set<String> roles, Words name, String move) {
        routes.add(new Route(
                named(served, Map.of("register", register.id(), "move", move)),
                does,
                Optional.of(unit),
                Route.Open.ROLES,
                Set.copyOf(roles),
                named(name),
                served));
    }
}
