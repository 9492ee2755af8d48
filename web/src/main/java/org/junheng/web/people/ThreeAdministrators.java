package org.junheng.web.people;

import java.util.List;
import java.util.Optional;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Deed;
import org.junheng.store.people.Account;
import org.junheng.store.people.Accounts;
import org.junheng.web.access.Access;
import org.junheng.web.access.Role;
import org.springframework.stereotype.Component;

/**
 * The rules of the three administrators (三员分立, GB/T 22239-2019), the same on the page and at the machine: they are separate people,
 * and one of each stays.
 */
@Component
public final class ThreeAdministrators {

    private final Access access;

    public ThreeAdministrators(Access access) {
        this.access = access;
    }

    /** Which of the three somebody is; empty for everybody else. */
    Optional<Role> is(Account account) {
        return account.grants().stream()
                .map(held -> access.role(held.role()))
                .filter(held -> held != null && held.isSeparate())
                .findFirst();
    }

    /** @throws Refusal where the account is another of the three already */
    public void separate(Account account, Role role) {
        is(account)
                .filter(held -> role.isSeparate() && !held.id().equals(role.id()))
                .ifPresent(other -> {
                    throw new Refusal(Words.of(
                            "三员分立：“%s”已是%s，不能再做%s",
                            "the three administrators are separate people: \"%s\" is %s and cannot be %s too",
                            account.login(),
                            other.name(),
                            role.name()));
                });
    }

    /**
     * Before somebody loses roles, or can no longer sign in.
     *
     * @throws Refusal where nobody else is that administrator there or above: nobody could undo it
     */
    public void stay(Deed deed, Account account, List<Account.Grant> lost) {
        for (Account.Grant grant : lost) {
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

    /**
     * Before one person gives somebody a new password, and knows it: whoever knows an administrator's could act as both.
     *
     * @throws Refusal where it is one of the three
     */
    void keepPassword(Account account) {
        is(account).ifPresent(role -> {
            throw new Refusal(Words.of(
                    "“%s”是%s：三员的口令不能由另一员一个人重设。请能登录服务器的人在服务器上办：junheng users password %1$s",
                    "\"%s\" is %s: the password of one of the three administrators is not reset by another of them alone. Whoever can sign in at the server does it there: junheng users password %1$s",
                    account.login(),
                    role.name()));
        });
    }
}
