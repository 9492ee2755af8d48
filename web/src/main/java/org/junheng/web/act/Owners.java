package org.junheng.web.act;

import java.util.List;
import org.junheng.core.register.CaseRegister;
import org.junheng.core.text.Words;
import org.junheng.store.Look;
import org.junheng.store.people.Account;
import org.junheng.store.people.Accounts;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.web.page.Choice;

/** Whose a case can be (可选的责任人): who holds a role its register names, in its unit or its county. */
final class Owners {

    private Owners() {}

    static List<Account> of(Look look, CaseRegister register, String unit) {
        List<String> near = new Units(look)
                .lineage(unit).stream()
                        .filter(each -> each.kind() == Unit.Kind.SCHOOL || each.kind() == Unit.Kind.COUNTY)
                        .map(Unit::id)
                        .toList();
        return new Accounts(look).holding(register.life().owned(), near);
    }

    static List<Choice> choices(List<Account> accounts, String chosen) {
        return accounts.stream()
                .map(account -> new Choice(
                        account.login(),
                        Words.same(account.name() + " " + account.login()),
                        account.login().equals(chosen)))
                .toList();
    }

    static boolean has(Look look, CaseRegister register, String unit, String login) {
        return login.isEmpty()
                || of(look, register, unit).stream()
                        .anyMatch(account -> account.login().equals(login));
    }
}
