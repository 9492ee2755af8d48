package org.junheng.web.people;

import java.util.List;
import java.util.function.Consumer;
import org.junheng.core.text.Refusal;
import org.junheng.store.Conflict;
import org.junheng.store.Deed;
import org.junheng.store.Store;
import org.junheng.store.people.Account;
import org.junheng.store.people.Accounts;
import org.junheng.store.people.SignIns;
import org.junheng.web.access.Denied;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Go;
import org.junheng.web.page.View;
import org.junheng.web.signin.Passwords;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One account, and what the security administrator does with it: roles, disabling, a new password. */
@Controller
class AccountController {

    private static final String ROLE = "security-administrator";
    private static final AccountPage.Typed NOTHING = new AccountPage.Typed("", "");

    private final Store store;
    private final AccountPages pages;
    private final HandingOver handingOver;
    private final GrantRules rules;
    private final Passwords passwords;

    AccountController(Store store, AccountPages pages, HandingOver handingOver, GrantRules rules, Passwords passwords) {
        this.store = store;
        this.pages = pages;
        this.handingOver = handingOver;
        this.rules = rules;
        this.passwords = passwords;
    }

    @GetMapping("/people/{account}")
    View page(Visitor visitor, @PathVariable String account, @RequestParam(defaultValue = "") String done) {
        return pages.view(visitor, account, NOTHING, done);
    }

    @PostMapping("/people/{account}/grant")
    Object grant(
            Visitor visitor,
            @PathVariable String account,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String unit) {
        Account.Grant grant = new Account.Grant(role, unit.strip());
        return done(visitor, account, "granted", new AccountPage.Typed(role, grant.unit()), deed -> {
            rules.grant(deed, visitor, Accounts.held(deed, account), grant);
        });
    }

    @PostMapping("/people/{account}/withdraw")
    Object withdraw(
            Visitor visitor, @PathVariable String account, @RequestParam String role, @RequestParam String unit) {
        return done(visitor, account, "withdrawn", NOTHING, deed -> {
            rules.withdraw(deed, visitor, Accounts.held(deed, account), new Account.Grant(role, unit));
        });
    }

    @PostMapping("/people/{account}/disable")
    Object disable(Visitor visitor, @PathVariable String account) {
        return done(visitor, account, "disabled", NOTHING, deed -> {
            rules.disable(deed, visitor, Accounts.held(deed, account));
        });
    }

    @PostMapping("/people/{account}/enable")
    Object enable(Visitor visitor, @PathVariable String account) {
        return done(visitor, account, "enabled", NOTHING, deed -> {
            Account held = Accounts.held(deed, account);
            rules.notOneself(visitor, held);
            Accounts.disable(deed, held, false);
        });
    }

    /** A new password, shown this once; it also ends a lockout. */
    @PostMapping("/people/{account}/password")
    Object password(Visitor visitor, @PathVariable String account) {
        String fresh = passwords.handedOver();
        String encoded = passwords.encoded(fresh);
        try {
            Account given = store.does(visitor.actor(ROLE), deed -> {
                Account held = Accounts.held(deed, account);
                rules.reset(visitor, held);
                Accounts.password(deed, held, encoded, true);
                SignIns.forget(deed, held.login());
                return held;
            });
            return handingOver.view(
                    visitor,
                    HandingOver.Occasion.RESET,
                    List.of(new HandedOverPage.Line(given.login(), given.name(), fresh)),
                    "/people/" + account);
        } catch (Conflict | Denied passed) {
            throw passed;
        } catch (Refusal refusal) {
            return refused(visitor, account, NOTHING, refusal);
        }
    }

    private Object done(Visitor visitor, String account, String what, AccountPage.Typed typed, Consumer<Deed> doing) {
        try {
            store.doing(visitor.actor(ROLE), doing);
            return new Go("/people/" + account + "?done=" + what);
        } catch (Conflict | Denied passed) {
            throw passed;
        } catch (Refusal refusal) {
            return refused(visitor, account, typed, refusal);
        }
    }

    private View refused(Visitor visitor, String account, AccountPage.Typed typed, Refusal refusal) {
        return pages.view(visitor, account, typed, "")
                .saying(refusal.sentence())
                .status(HttpStatus.BAD_REQUEST);
    }
}
