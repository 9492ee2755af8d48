package org.junheng.web.people;

import java.util.List;
import org.junheng.store.Look;
import org.junheng.store.Store;
import org.junheng.store.people.Account;
import org.junheng.store.people.Accounts;
import org.junheng.store.people.Requests;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.web.access.Access;
import org.junheng.web.access.Denied;
import org.junheng.web.access.Role;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Texts;
import org.junheng.web.page.View;
import org.springframework.stereotype.Component;

/** Makes the page of one account, after a deed and after a refused one alike. */
@Component
class AccountPages {

    private static final List<String> DONE = List.of("granted", "withdrawn", "disabled", "enabled");

    private final Store store;
    private final People people;
    private final Access access;
    private final ThreeAdministrators three;
    private final Texts texts;

    AccountPages(Store store, People people, Access access, ThreeAdministrators three, Texts texts) {
        this.store = store;
        this.people = people;
        this.access = access;
        this.three = three;
        this.texts = texts;
    }

    View view(Visitor visitor, String id, AccountPage.Typed typed, String done) {
        AccountPage page = store.look(look -> page(look, visitor, id, typed, done));
        return View.of("people/account", page, texts.words("people.account-title"))
                .under(texts.words("people.title"), "/people");
    }

    private AccountPage page(Look look, Visitor visitor, String id, AccountPage.Typed typed, String done) {
        Account account = new Accounts(look).find(id).orElseThrow(Denied::new);
        Unit home = new Units(look).unit(account.home());
        List<Held> asked = new Requests(look)
                .of(id).stream()
                        .map(request -> people.held(look, request.grant()))
                        .toList();
        List<Role> roles = access.roles().stream()
                .filter(role -> role.at().stream().anyMatch(kind -> kind.compareTo(home.kind()) >= 0))
                .toList();
        return new AccountPage(
                people.person(look, account),
                home.id(),
                visitor.account().id().equals(id),
                three.is(account).isPresent(),
                asked,
                roles,
                typed.unit().isEmpty() ? new AccountPage.Typed(typed.role(), home.id()) : typed,
                DONE.contains(done) ? "people.done-" + done : "");
    }
}
