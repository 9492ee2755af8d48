package org.junheng.core.plan.rotation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What of the roster as a whole keeps a teacher from going: being the only one of a subject, a partner who stays, what is settled. */
final class Staying {

    private final List<Teacher> teachers;
    private final RotationOptions options;

    Staying(List<Teacher> teachers, RotationOptions options) {
        this.teachers = teachers;
        this.options = options;
    }

    List<Teacher> told() {
        Map<List<Object>, Integer> posts = new HashMap<>();
        teachers.forEach(teacher -> posts.merge(post(teacher), 1, Integer::sum));
        Set<String> settled = options.pins().stream()
                .filter(pin -> pin.to().isEmpty())
                .map(RotationOptions.Pin::teacher)
                .collect(Collectors.toSet());
        List<Teacher> alone = teachers.stream()
                .map(teacher -> {
                    boolean isSingle = options.eligible().singleStays() && posts.get(post(teacher)) == 1;
                    return isSingle
                            ? staying(teacher, Stays.SINGLE)
                            : settled.contains(teacher.code()) ? staying(teacher, Stays.SETTLED) : teacher;
                })
                .toList();
        Map<String, Teacher> byCode =
                alone.stream().collect(Collectors.toMap(Teacher::code, teacher -> teacher, (one, other) -> one));
        return alone.stream()
                .map(teacher -> {
                    Teacher partner = byCode.get(teacher.partner());
                    return partner != null && partner.stays().isPresent() ? staying(teacher, Stays.PARTNER) : teacher;
                })
                .toList();
    }

    private static List<Object> post(Teacher teacher) {
        return List.of(teacher.school(), teacher.stage(), teacher.subject());
    }

    /** The first reason there is stays the reason. */
    private static Teacher staying(Teacher teacher, Stays why) {
        return new Teacher(
                teacher.code(),
                teacher.school(),
                teacher.stage(),
                teacher.subject(),
                teacher.yearsHere(),
                teacher.isBackbone(),
                teacher.serviceYears(),
                teacher.rotations(),
                teacher.partner(),
                teacher.home(),
                Optional.of(teacher.stays().orElse(why)));
    }
}
