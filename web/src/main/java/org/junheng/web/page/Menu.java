package org.junheng.web.page;

import java.util.ArrayList;
import java.util.List;
import org.junheng.store.people.Account;
import org.junheng.store.people.Unit;
import org.junheng.web.access.Visitor;

/** What stands on the left (菜单): the pages this visitor may open, in the order of the work. */
public final class Menu {

    private Menu() {}

    /** @param text key of its name */
    public record Item(String text, String path, boolean isCurrent) {}

    /** A page of the menu: its text, route, and the path variable that a grant's unit fills; empty for none. */
    private record Entry(String text, String route, String variable) {

        /** A school's pages are a school's, a county's a county's; a region's those of cities and provinces. */
        boolean isOf(List<Unit> lineage) {
            Unit.Kind kind = lineage.isEmpty() ? null : lineage.get(0).kind();
            return switch (variable) {
                case "school" -> kind == Unit.Kind.SCHOOL;
                case "county" -> kind == Unit.Kind.COUNTY;
                default -> kind == Unit.Kind.CITY || kind == Unit.Kind.PROVINCE;
            };
        }

        String path(String unit) {
            String pattern = route.substring(route.indexOf(' ') + 1);
            return variable.isEmpty() ? pattern : pattern.replace("{" + variable + "}", unit);
        }
    }

    private static final List<Entry> ENTRIES = List.of(
            new Entry("page.home", "GET /", ""),
            new Entry("page.fill", "GET /school/{school}", "school"),
            new Entry("page.collect", "GET /county/{county}", "county"),
            new Entry("page.verify", "GET /county/{county}/verify", "county"),
            new Entry("page.frozen", "GET /county/{county}/frozen", "county"),
            new Entry("page.notice", "GET /county/{county}/notice", "county"),
            new Entry("page.review", "GET /region/{region}", "region"),
            new Entry("page.people", "GET /people", ""),
            new Entry("page.audit", "GET /audit", ""));

    static List<Item> of(Visitor visitor, String path) {
        List<Item> items = new ArrayList<>();
        for (Entry entry : ENTRIES) {
            if (entry.variable.isEmpty()) {
                if (visitor.may(entry.route, "")) {
                    items.add(item(entry, "", path));
                }
            } else {
                visitor.account().grants().stream()
                        .map(Account.Grant::unit)
                        .distinct()
                        .filter(unit -> entry.isOf(visitor.lineage().apply(unit)))
                        .filter(unit -> visitor.may(entry.route, unit))
                        .forEach(unit -> items.add(item(entry, unit, path)));
            }
        }
        return items;
    }

    private static Item item(Entry entry, String unit, String path) {
        String target = entry.path(unit);
        return new Item(
                entry.text, target, target.equals(path) || !target.equals("/") && path.startsWith(target + "/"));
    }
}
