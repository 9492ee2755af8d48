package org.junheng.web.school;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.core.text.Words;
import org.junheng.store.Store;
import org.junheng.store.people.Account;
import org.junheng.store.round.Form;
import org.junheng.store.round.Round;
import org.junheng.store.round.Rounds;
import org.junheng.web.access.Visitor;
import org.junheng.web.home.Task;
import org.junheng.web.home.TaskSource;
import org.springframework.stereotype.Component;

/** What a school's clerk and head have to do: each form as it stands, the confirmation. */
@Component
final class SchoolTasks implements TaskSource {

    private final Store store;
    private final SchoolForms forms;

    SchoolTasks(Store store, SchoolForms forms) {
        this.store = store;
        this.forms = forms;
    }

    @Override
    public List<Task> tasks(Visitor visitor) {
        List<Task> tasks = new ArrayList<>();
        for (Account.Grant grant : visitor.account().grants()) {
            if (grant.role().equals(SchoolController.CLERK) || grant.role().equals("head")) {
                open(grant.unit()).ifPresent(round -> {
                    SchoolPage page = forms.page(grant.unit(), round.year());
                    tasks.addAll(grant.role().equals("head") ? head(page) : clerk(page));
                });
            }
        }
        return tasks;
    }

    private Optional<Round> open(String school) {
        return store.look(look -> new Rounds(look).with(school)).stream()
                .filter(round -> round.state() == Round.State.OPEN)
                .findFirst();
    }

    private static List<Task> clerk(SchoolPage page) {
        List<Task> tasks = new ArrayList<>();
        for (SchoolPage.Line line : page.lines()) {
            tasks.add(new Task(
                    "form",
                    sign(line),
                    line.form().state().isOpen()
                            ? Words.of("填“%s”表", "Fill in \"%s\"", line.name())
                            : Words.of("“%s”表", "\"%s\"", line.name()),
                    state(line),
                    page.path() + "/" + line.form().register()));
        }
        if (page.isReady()) {
            tasks.add(new Task(
                    "submit",
                    Task.Sign.MUST,
                    Words.of("提交本校的表", "Submit the school's forms"),
                    due(page.lines().get(0).form()),
                    page.path()));
        }
        if (page.isSubmitted() && !page.holds() && page.isWithdrawable()) {
            tasks.add(new Task(
                    "confirmation",
                    Task.Sign.OPEN,
                    Words.of("请校长确认", "Have the head confirm"),
                    Words.of("打印确认表，签字盖章；校长登录上传", "print the sheet, have it signed; the head hands it in"),
                    page.path() + "/sheet"));
        }
        return tasks;
    }

    private static Task.Sign sign(SchoolPage.Line line) {
        if (!line.form().state().isOpen()) {
            return Task.Sign.DONE;
        }
        if (line.errors() > 0
                || line.form().state() == Form.State.RETURNED
                || !line.form().reminded().isEmpty()) {
            return Task.Sign.MUST;
        }
        return line.queries() > 0 ? Task.Sign.ASK : Task.Sign.OPEN;
    }

    private static Words state(SchoolPage.Line line) {
        Form form = line.form();
        if (!form.state().isOpen()) {
            return form.state().named();
        }
        if (form.state() == Form.State.RETURNED) {
            return Words.of("已退回：%s", "sent back: %s", form.reason());
        }
        if (line.errors() > 0) {
            return Words.of("错误 %d，%s", "%d errors, %s", line.errors(), due(form));
        }
        if (line.queries() > 0) {
            return Words.of("疑点 %d，%s", "%d queries, %s", line.queries(), due(form));
        }
        return Words.of("%s，%s", "%s, %s", form.state().named(), due(form));
    }

    private static Words due(Form form) {
        return form.reminded().isEmpty()
                ? Words.of("%s 截止", "due %s", form.due())
                : Words.of("县里已催报，%s 截止", "the county reminds you, due %s", form.due());
    }

    private static List<Task> head(SchoolPage page) {
        if (!page.isSubmitted() || page.holds()) {
            return List.of();
        }
        return List.of(new Task(
                "confirm",
                Task.Sign.MUST,
                Words.of("核对并确认本校的数", "Check and confirm the school's figures"),
                due(page.lines().get(0).form()),
                page.path() + "/sheet"));
    }
}
