package org.junheng.web.people;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junheng.store.people.AccountList;
import org.junheng.web.page.Pages;

/**
 * The accounts (人员页).
 *
 * @param units whose accounts they are, by name
 * @param waiting how many roles wait to be confirmed
 */
public record PeoplePage(
        String units,
        String searched,
        AccountList.Order order,
        AccountList.Count count,
        List<Person> people,
        Pages pages,
        int waiting) {

    /** The same list in another order. */
    public String sorted(String other) {
        return path() + "sort=" + other;
    }

    public boolean isBy(String other) {
        return order.name().toLowerCase(Locale.ROOT).equals(other);
    }

    /** Another page of this list begins so. */
    String path() {
        return searched.isEmpty()
                ? "/people?"
                : "/people/search?q=" + URLEncoder.encode(searched, StandardCharsets.UTF_8) + "&";
    }
}
