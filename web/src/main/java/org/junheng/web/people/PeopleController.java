package org.junheng.web.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junheng.core.text.Words;
import org.junheng.store.Look;
import org.junheng.store.Store;
import org.junheng.store.people.AccountList;
import org.junheng.store.people.Requests;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Pages;
import org.junheng.web.page.Texts;
import org.junheng.web.page.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The accounts of the visitor's own units, all of them or those that were searched for. */
@Controller
class PeopleController {

    private static final int PER_PAGE = 100;
    private static final int LONGEST_SEARCH = 60;

    private final Store store;
    private final People people;
    private final Texts texts;

    PeopleController(Store store, People people, Texts texts) {
        this.store = store;
        this.people = people;
        this.texts = texts;
    }

    @GetMapping("/people")
    View all(
            Visitor visitor,
            @RequestParam(defaultValue = "login") String sort,
            @RequestParam(defaultValue = "1") int page) {
        return view(visitor, "", sort, page);
    }

    @GetMapping("/people/search")
    View search(
            Visitor visitor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "login") String sort,
            @RequestParam(defaultValue = "1") int page) {
        String searched = q.strip();
        return view(visitor, searched.substring(0, Math.min(LONGEST_SEARCH, searched.length())), sort, page);
    }

    private View view(Visitor visitor, String searched, String sort, int page) {
        PeoplePage shown = store.look(look -> page(look, visitor, searched, order(sort), page));
        Words title = texts.words("people.title");
        View view = View.of("people/people", shown, title);
        return searched.isEmpty() ? view : view.under(title, "/people");
    }

    private PeoplePage page(Look look, Visitor visitor, String searched, AccountList.Order order, int asked) {
        AccountList list = new AccountList(look, visitor.reach(), searched);
        AccountList.Count count = list.count();
        PeoplePage bare = new PeoplePage(
                visitor.reach().stream()
                        .map(unit -> People.unitName(look, unit))
                        .collect(Collectors.joining("、")),
                searched,
                order,
                count,
                List.of(),
                null,
                visitor.is("security-administrator")
                        ? new Requests(look).within(visitor.reach()).size()
                        : 0);
        Pages pages = Pages.of(bare.sorted(order.name().toLowerCase(Locale.ROOT)) + "&", asked, count.all(), PER_PAGE);
        List<Person> shown = list.page(order, pages.skipped(PER_PAGE), PER_PAGE).stream()
                .map(account -> people.person(look, account))
                .toList();
        return new PeoplePage(bare.units(), searched, order, count, shown, pages, bare.waiting());
    }

    /** One of the fixed ways to sort; by login where another is asked for. */
    private static AccountList.Order order(String sort) {
        return Arrays.stream(AccountList.Order.values())
                .filter(order -> order.name().toLowerCase(Locale.ROOT).equals(sort))
                .findFirst()
                .orElse(AccountList.Order.LOGIN);
    }
}
