package org.junheng.web.people;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.core.text.Words;
import org.junheng.store.Store;
import org.junheng.store.people.Account;
import org.junheng.store.people.Requests;
import org.junheng.web.access.Visitor;
import org.junheng.web.home.Task;
import org.junheng.web.home.TaskSource;
import org.springframework.stereotype.Component;

/** Roles that were asked for and wait for a security administrator. */
@Component
final class RequestTasks implements TaskSource {

    private final Store store;

    RequestTasks(Store store) {
        this.store = store;
    }

    @Override
    public List<Task> tasks(Visitor visitor) {
        Set<String> units = visitor.account().grants().stream()
                .filter(grant -> grant.role().equals("security-administrator"))
                .map(Account.Grant::unit)
                .collect(Collectors.toSet());
        int waiting = units.isEmpty()
                ? 0
                : store.look(look -> new Requests(look).within(units)).size();
        return waiting == 0
                ? List.of()
                : List.of(new Task(
                        "request",
                        Task.Sign.MUST,
                        Words.of("%d 项角色等你确认", "%d roles wait for you to confirm", waiting),
                        Words.of("系统管理员申请的", "asked for by the administrator"),
                        "/people/requests"));
    }
}
