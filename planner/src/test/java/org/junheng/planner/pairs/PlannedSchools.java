package org.junheng.planner.pairs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junheng.core.plan.pairs.Member;
import org.junheng.core.text.Words;

/** Schools made up one by one, for pairs and groups; they stand in a row, about 8.5 km from one to the next. */
final class PlannedSchools {

    private final List<Member> members = new ArrayList<>();

    PlannedSchools school(String name, double first, double second, int music) {
        return school(name, members.size(), first, second, music);
    }

    PlannedSchools school(String name, double at, double first, double second, int music) {
        return school(name, at, first, second, music, 300);
    }

    PlannedSchools school(String name, double at, double first, double second, int music, double students) {
        members.add(new Member(
                members.size(),
                name,
                name,
                "primary",
                100 + 0.1 * at,
                40,
                students,
                Map.of("first", first, "second", second),
                Map.of("first", Words.of("甲项", "first"), "second", Words.of("乙项", "second")),
                Map.of("music", music)));
        return this;
    }

    List<Member> all() {
        return members;
    }
}
