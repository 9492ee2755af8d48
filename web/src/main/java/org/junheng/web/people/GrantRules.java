package org.junheng.web.people;

import java.util.List;
import java.util.stream.Collectors;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Deed;
import org.junheng.store.people.Account;
import org.junheng.store.people.Accounts;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.web.access.Access;
import org.junheng.web.access.Role;
import org.junheng.web.access.Visitor;
import org.springframework.stereotype.Component;

/** Who may be given which role where (授权规则), and what may not be taken away; each breach is one sentence and nothing is done. */
@Component
class GrantRules {

    private final Access access;
    private final ThreeAdministrators three;

    GrantRules(Access access, ThreeAdministrators three) {
        this.access = access;
        this.three = three;
    }

    /** Nobody decides about their own account. */
    void notOneself(Visitor visitor, Account account) {
        if (visitor.account().id().equals(account.id())) {
            throw new Refusal(
                    Words.of(
                            "不能办自己的账号；请另一位安全管理员来办，口令可在右上角自己的名字里改",
                            "you cannot do this to your own account; ask another security administrator. Your password is changed under your name at the top"));
        }
    }

    void grant(Deed deed, Visitor visitor, Account account, Account.Grant grant) {
        notOneself(visitor, account);
        Role role = access.role(grant.role());
        if (role == null) {
            throw new Refusal(Words.of("请选一个角色", "choose a role"));
        }
        Unit unit = new Units(deed)
                .find(grant.unit())
                .filter(found -> visitor.reaches(found.id()))
                .orElseThrow(() -> new Refusal(Words.of(
                        "单位代码“%s”不在你管的单位里；请到“单位”页核对",
                        "the unit \"%s\" is not among yours; look it up on the page of units", grant.unit())));
        if (!role.at().contains(unit.kind())) {
            throw new Refusal(Words.of(
                    "“%s”不能授在%s（%s）；可授在：%s",
                    "\"%s\" cannot be granted in a %s (%s); it can in: %s",
                    role.name(),
                    unit.kind().named(),
                    unit.name(),
                    kinds(role)));
        }
        three.separate(account, role);
        Accounts.grant(deed, account, grant);
    }

    void withdraw(Deed deed, Visitor visitor, Account account, Account.Grant grant) {
        notOneself(visitor, account);
        if (!account.grants().contains(grant)) {
            throw new Refusal(Words.of("这个角色已经收回了", "this role has been withdrawn already"));
        }
        three.stay(deed, account, List.of(grant));
        Accounts.withdraw(deed, account, grant);
    }

    void disable(Deed deed, Visitor visitor, Account account) {
        notOneself(visitor, account);
        three.stay(deed, account, account.grants());
        Accounts.disable(deed, account, true);
    }

    /** Before a new password is given to somebody, shown to whoever gives it. */
    void reset(Visitor visitor, Account account) {
        notOneself(visitor, account);
        three.keepPassword(account);
    }

    static Words kinds(Role role) {
        List<Words> kinds = role.at().stream().sorted().map(Unit.Kind::named).toList();
        return new Words(
                kinds.stream().map(Words::zh).collect(Collectors.joining("、")),
                kinds.stream().map(Words::en).collect(Collectors.joining(", ")));
    }
}
