package org.junheng.web.people;

import java.util.List;
import org.junheng.core.text.Words;
import org.junheng.store.Look;
import org.junheng.store.people.Account;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.web.access.Access;
import org.junheng.web.access.Role;
import org.springframework.stereotype.Component;

/** Accounts as they are read: roles and units by name instead of by id. */
@Component
class People {

    private final Access access;

    People(Access access) {
        this.access = access;
    }

    Person person(Look look, Account account) {
        return new Person(
                account.id(),
                account.login(),
                account.name(),
                unitName(look, account.home()),
                held(look, account),
                Standing.of(account),
                account.passwordAt());
    }

    List<Held> held(Look look, Account account) {
        return account.grants().stream().map(grant -> held(look, grant)).toList();
    }

    Held held(Look look, Account.Grant grant) {
        Role role = access.role(grant.role());
        return new Held(
                grant.role(),
                role == null ? Words.same(grant.role()) : role.name(),
                role == null ? Words.same("") : role.does(),
                grant.unit(),
                unitName(look, grant.unit()));
    }

    /** The name of a unit; its id where it has none. */
    static String unitName(Look look, String unit) {
        return new Units(look).find(unit).map(Unit::name).orElse(unit);
    }
}
