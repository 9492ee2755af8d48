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

    GrantRules(Access access) {
        this.access = access;
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
        separate(account, role);
        Accounts.grant(deed, account, grant);
    }

    /** Of the three administrators nobody is two. */
    private void separate(Account account, Role role) {
        if (!role.isSeparate()) {
            return;
        }
        account.grants().stream()
                .map(held -> access.role(held.role()))
                .filter(held -> held != null && held.isSeparate() && !held.id().equals(role.id()))
                .findFirst()
                .ifPresent(other -> {
                    throw new Refusal(Words.of(
                            "三员分立：“%s”已是%s，不能再做%s",
                            "the three administrators are separate people: \"%s\" is %s and cannot be %s too",
                            account.login(),
                            other.name(),
                            role.name()));
                });
    }

    void withdraw(Deed deed, Visitor visitor, Account account, Account.Grant grant) {
        notOneself(visitor, account);
        if (!account.grants().contains(grant)) {
            throw new Refusal(Words.of("这个角色已经收回了", "this role has been withdrawn already"));
        }
        notTheLast(deed, account, List.of(grant));
        Accounts.withdraw(deed, account, grant);
    }

    void disable(Deed deed, Visitor visitor, Account account) {
        notOneself(visitor, account);
        notTheLast(deed, account, account.grants());
        Accounts.disable(deed, account, true);
    }

    /** One of each of the three stays, or nobody could undo it. */
    private void notTheLast(Deed deed, Account account, List<Account.Grant> given) {
        for (Account.Grant grant : given) {
            Role role = access.role(grant.role());
            if (role != null && role.isSeparate() && !Accounts.isHeldByAnother(deed, account, grant)) {
                throw new Refusal(Words.of(
                        "“%s”是这里唯一的%s；请先授给另一个人",
                        "\"%s\" is the only %s here; grant the role to somebody else first",
                        account.login(),
                        role.name()));
            }
        }
    }

    static Words kinds(Role role) {
        List<Words> kinds = role.at().stream().sorted().map(Unit.Kind::named).toList();
        return new Words(
                kinds.stream().map(Words::zh).collect(Collectors.joining("、")),
                kinds.stream().map(Words::en).collect(Collectors.joining(", ")));
    }
}
