package org.junheng.web.page;

import java.util.ArrayList;
import java.util.List;
import org.junheng.store.people.Account;
import org.junheng.store.people.Unit;
import org.junheng.web.access.Visitor;

/** What stands on the left (菜单): the pages this visitor may open, in the order of the work. */
public final class Menu {

    private Menu() {}

    /**
     * One of them.
     *
     * @param text key of its name
     * @param fit how much of the present address it accounts for
     */
    public record Item(String text, String path, int fit) {

        public boolean isCurrent() {
            return fit > 0;
        }

        private Item best(int best) {
            return fit == best ? this : new Item(text, path, 0);
        }
    }

    /**
     * A page of the menu.
     *
     * @param text key of its name
     * @param variable the path variable that a grant's unit fills; empty for none
     * @param also how addresses begin that belong to it and do not say whose they are; empty for none
     */
    private record Entry(String text, String route, String variable, String also) {

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

    /** The keys of the names of all pages there are. */
    static List<String> texts() {
        return ENTRIES.stream().map(Entry::text).toList();
    }

    private static final List<Entry> ENTRIES = List.of(
            new Entry("page.home", "GET /", "", ""),
            new Entry("page.fill", "GET /school/{school}", "school", "/upload/"),
            new Entry("page.standing", "GET /school/{school}/standing", "school", ""),
            new Entry("page.overview", "GET /county/{county}", "county", ""),
            new Entry("page.collect", "GET /county/{county}/collect", "county", "/upload/"),
            new Entry("page.diagnose", "GET /county/{county}/diagnose", "county", ""),
            new Entry("page.try", "GET /county/{county}/try", "county", ""),
            new Entry("page.plan", "GET /county/{county}/scenario", "county", "/scenario/"),
            new Entry("page.act", "GET /county/{county}/act", "county", "/act/"),
            new Entry("page.act", "GET /school/{school}/act", "school", "/act/"),
            new Entry("page.act", "GET /region/{region}/act", "region", "/act/"),
            new Entry("page.inspect", "GET /inspect", "", ""),
            new Entry("page.map", "GET /county/{county}/map", "county", ""),
            new Entry("page.report", "GET /county/{county}/report", "county", ""),
            new Entry("page.verify", "GET /county/{county}/verify", "county", ""),
            new Entry("page.assess", "GET /county/{county}/assess", "county", ""),
            new Entry("page.frozen", "GET /county/{county}/frozen", "county", "/frozen/"),
            new Entry("page.notice", "GET /county/{county}/notice", "county", ""),
            new Entry("page.survey", "GET /county/{county}/survey", "county", "/survey/"),
            new Entry("page.review", "GET /region/{region}", "region", "/frozen/"),
            new Entry("page.region", "GET /region/{region}/counties", "region", ""),
            new Entry("page.standards", "GET /standards", "", ""),
            new Entry("page.people", "GET /people", "", ""),
            new Entry("page.audit", "GET /audit", "", ""));

    public static List<Item> of(Visitor visitor, String path) {
        List<Item> items = new ArrayList<>();
        for (Entry entry : ENTRIES) {
            if (entry.variable.isEmpty()) {
                if (visitor.may(entry.route, "")) {
                    items.add(new Item(entry.text, entry.path(""), fit(entry, "", path)));
                }
            } else {
                visitor.account().grants().stream()
                        .map(Account.Grant::unit)
                        .distinct()
                        .filter(unit -> entry.isOf(visitor.lineage().apply(unit)))
                        .filter(unit -> visitor.may(entry.route, unit))
                        .forEach(unit -> items.add(new Item(entry.text, entry.path(unit), fit(entry, unit, path))));
            }
        }
        int best = items.stream().mapToInt(Item::fit).max().orElse(0);
        return items.stream().map(item -> item.best(best)).toList();
    }

    /** How much of an address an entry accounts for, the year in it aside: the verification of a year is under verification. */
    private static int fit(Entry entry, String unit, String path) {
        String target = entry.path(unit);
        String here = path.replaceFirst("/\\d{4}(?=/|$)", "");
        if (target.equals(here) || !target.equals("/") && here.startsWith(target + "/")) {
            return target.length();
        }
        return !entry.also.isEmpty() && path.startsWith(entry.also) ? 1 : 0;
    }
}
