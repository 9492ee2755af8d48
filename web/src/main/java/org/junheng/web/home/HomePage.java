package org.junheng.web.home;

import java.time.LocalDate;
import java.util.List;
import org.junheng.store.people.Snooze;

/**
 * The first page (首页).
 *
 * @param later what was put off
 * @param proposed the day proposed for putting something off
 */
public record HomePage(String name, List<Task> tasks, List<Later> later, LocalDate proposed) {

    /** A task that was put off. */
    public record Later(Task task, Snooze snooze) {}
}
