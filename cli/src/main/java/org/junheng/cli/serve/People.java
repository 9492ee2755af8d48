package org.junheng.cli.serve;

import java.util.List;
import java.util.stream.Collectors;
import org.junheng.cli.exit.Exit;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Actor;
import org.junheng.store.Look;
import org.junheng.store.Store;
import org.junheng.store.people.Account;
import org.junheng.store.people.Accounts;
import org.junheng.store.people.SignIns;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.web.access.Access;
import org.junheng.web.access.Role;
import org.junheng.web.people.ThreeAdministrators;
import org.junheng.web.signin.Passwords;

/** Changes accounts of a server from its own machine (账号管理). */
final class People {

    private final ServerOptions options;
    private final Place place;
    private final Access access;
    private final ThreeAdministrators three;

    People(ServerOptions options) {
        this.options = options;
        this.place = new Place(options.configuration());
        this.access = Access.builtIn(place.registers());
        this.three = new ThreeAdministrators(access);
    }

    Exit list() {
        try (Store store = place.opened()) {
            List<Account> accounts = store.look(look -> new Accounts(look).all());
            for (Account account : accounts) {
                options.out()
                        .println(String.join(
                                "\t",
                                account.login(),
                                account.name(),
                                account.isDisabled() ? "停用 disabled" : "",
                                store.look(look -> granted(look, account))));
            }
            options.say(Words.of("共 %d 个账号", "%d accounts", accounts.size()));
        }
        return Exit.PASSED;
    }

    private String granted(Look look, Account account) {
        return account.grants().stream()
                .map(grant -> grant.role() + " @ " + grant.unit() + " "
                        + new Units(look).find(grant.unit()).map(Unit::name).orElse(""))
                .collect(Collectors.joining(", "));
    }

    Exit add(String login, String name, String role, String unit) {
        if (!Accounts.isLogin(login)) {
            throw new Refusal(Words.of(
                    "账号“%s”不行：用 2–40 个字母、数字、点、横线",
                    "\"%s\" cannot be an account: 2 to 40 letters, digits, dots, hyphens", login));
        }
        Passwords passwords = new Passwords();
        String password = passwords.handedOver();
        String encoded = passwords.encoded(password);
        try (Store store = place.opened()) {
            store.doing(Actor.COMMAND_LINE, deed -> {
                Account account = Accounts.add(deed, login, name, unit, encoded, true);
                Accounts.grant(deed, account, grantable(deed, account, role, unit));
            });
        }
        shown(login, password);
        return Exit.PASSED;
    }

    Exit password(String login) {
        Passwords passwords = new Passwords();
        String password = passwords.handedOver();
        String encoded = passwords.encoded(password);
        try (Store store = place.opened()) {
            store.doing(Actor.COMMAND_LINE, deed -> {
                Accounts.password(deed, named(deed, login), encoded, true);
                SignIns.forget(deed, login); // whoever was locked out for wrong passwords gets in with this one
            });
        }
        shown(login, password);
        return Exit.PASSED;
    }

    Exit disable(String login, boolean isDisabled) {
        try (Store store = place.opened()) {
            store.doing(Actor.COMMAND_LINE, deed -> {
                Account account = named(deed, login);
                if (isDisabled) {
                    three.stay(deed, account, account.grants());
                }
                Accounts.disable(deed, account, isDisabled);
            });
        }
        options.say(
                isDisabled
                        ? Words.of("已停用 %s，它的登录都已结束", "%s is disabled and signed out everywhere", login)
                        : Words.of("已启用 %s", "%s is enabled", login));
        return Exit.PASSED;
    }

    Exit grant(String login, String role, String unit, boolean isUndone) {
        try (Store store = place.opened()) {
            store.doing(Actor.COMMAND_LINE, deed -> {
                Account account = named(deed, login);
                if (isUndone) {
                    Account.Grant lost = held(account, role, unit);
                    three.stay(deed, account, List.of(lost));
                    Accounts.withdraw(deed, account, lost);
                } else {
                    Accounts.grant(deed, account, grantable(deed, account, role, unit));
                }
            });
        }
        options.say(
                isUndone
                        ? Words.of("已收回 %s：%s @ %s", "withdrawn from %s: %s @ %s", login, role, unit)
                        : Words.of("已授权 %s：%s @ %s", "granted to %s: %s @ %s", login, role, unit));
        return Exit.PASSED;
    }

    private static Account named(Look look, String login) {
        return new Accounts(look)
                .named(login)
                .orElseThrow(() -> new Refusal(Words.of("没有账号“%s”", "there is no account \"%s\"", login)));
    }

    private static Account.Grant held(Account account, String role, String unit) {
        Account.Grant grant = new Account.Grant(role, unit);
        if (!account.grants().contains(grant)) {
            throw new Refusal(Words.of("%s 没有 %s @ %s", "%s does not have %s @ %s", account.login(), role, unit));
        }
        return grant;
    }

    /** The table says where a role can be held. */
    private Account.Grant grantable(Look look, Account account, String role, String unit) {
        Role found = access.role(role);
        if (found == null) {
            throw new Refusal(Words.of(
                    "没有角色“%s”；有 %s",
                    "there is no role \"%s\"; there are %s",
                    role,
                    access.roles().stream().map(Role::id).collect(Collectors.joining(" "))));
        }
        Unit where = new Units(look).unit(unit);
        if (!found.at().contains(where.kind())) {
            throw new Refusal(Words.of(
                    "%s 是%s，“%s”不能授在那里",
                    "%1$s is a %2$s, %3$s cannot be granted there",
                    unit,
                    where.kind().named(),
                    found.name()));
        }
        three.separate(account, found);
        return new Account.Grant(role, unit);
    }

    private void shown(String login, String password) {
        options.say(Words.of(
                "账号 %s　口令 %s　（只显示这一次，首次登录必须换）",
                "account %s  password %s  (shown only now, to be replaced at the first sign-in)", login, password));
    }
}
