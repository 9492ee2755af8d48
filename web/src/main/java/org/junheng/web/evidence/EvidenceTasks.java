package org.junheng.web.evidence;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.text.Words;
import org.junheng.store.Store;
import org.junheng.store.act.EvidenceUse;
import org.junheng.store.act.Materials;
import org.junheng.store.act.Opinion;
import org.junheng.store.people.Account;
import org.junheng.web.access.Visitor;
import org.junheng.web.home.Task;
import org.junheng.web.home.TaskSource;
import org.springframework.stereotype.Component;

/** Materials sent back to the visitor, materials and opinions of others that wait for them. */
@Component
final class EvidenceTasks implements TaskSource {

    private final Store store;

    EvidenceTasks(Store store) {
        this.store = store;
    }

    @Override
    public List<Task> tasks(Visitor visitor) {
        String login = visitor.account().login();
        List<Task> tasks = new ArrayList<>();
        visitor.account().grants().stream()
                .filter(grant -> grant.role().equals(MaterialController.STAFF)
                        || grant.role().equals(MaterialController.LEADER))
                .map(Account.Grant::unit)
                .distinct()
                .forEach(county -> tasks.addAll(of(county, login)));
        return tasks;
    }

    private List<Task> of(String county, String login) {
        String page = "/county/" + county + "/assess";
        List<Task> tasks = new ArrayList<>();
        List<EvidenceUse> returned = store.look(look -> Materials.returned(look, county, login));
        if (!returned.isEmpty()) {
            EvidenceUse first = returned.get(0);
            String[] about = first.about().split("/");
            tasks.add(new Task(
                    "evidence-returned",
                    Task.Sign.MUST,
                    Words.of("%d 份佐证退回给你", "%d files of evidence were sent back to you", returned.size()),
                    Words.same(first.reason()),
                    Assessed.path(county, first.year(), about[0], about[1])));
        }
        long waiting = store.look(look -> Materials.waiting(look, county, login));
        if (waiting > 0) {
            tasks.add(new Task(
                    "evidence-waiting",
                    Task.Sign.OPEN,
                    Words.of("%d 份佐证等着审", "%d files of evidence wait to be looked at", waiting),
                    Words.of("审定，或退回", "approve, or send back"),
                    page));
        }
        List<Opinion> opinions = store.look(look -> Opinion.waiting(look, county)).stream()
                .filter(each -> !each.who().equals(login))
                .toList();
        if (!opinions.isEmpty()) {
            Opinion first = opinions.get(0);
            tasks.add(new Task(
                    "opinions",
                    Task.Sign.MUST,
                    Words.of("%d 条评判等你确认", "%d judgements wait for you to confirm", opinions.size()),
                    Words.of("确认后结论随之改变", "the verdict follows at once"),
                    Assessed.path(county, first.year(), first.standard(), first.clause()) + "#judging"));
        }
        return tasks;
    }
}
