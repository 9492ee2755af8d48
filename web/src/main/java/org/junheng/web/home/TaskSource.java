package org.junheng.web.home;

import java.util.List;
import org.junheng.web.access.Visitor;

/** Part of the program that gives people things to do (待办来源). */
public interface TaskSource {

    /** What the visitor has to do here; most urgent first. */
    List<Task> tasks(Visitor visitor);
}
