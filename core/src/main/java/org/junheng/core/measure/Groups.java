package org.junheng.core.measure;

import java.util.Optional;
import org.junheng.core.register.Code;
import org.junheng.core.register.Field;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;

/** By which field sections are grouped, and to which group each belongs. */
public final class Groups {

    private final Joined joined;
    private final String field;

    private Groups(Joined joined, String field) {
        this.joined = joined;
        this.field = field;
    }

    /** Empty where no register a section sees has facts of that field, or where it holds numbers. */
    public static Optional<Groups> by(Measures measures, String field) {
        Joined joined = measures.joined();
        Joined.Seen seen = joined.find(field);
        return seen == null || seen.column().isNumeric() ? Optional.empty() : Optional.of(new Groups(joined, field));
    }

    /** The field schools are grouped by. */
    public Field field() {
        return joined.find(field).field();
    }

    /** The group of each section of a stage; empty for those nobody put into one. */
    public String[] of(StageMeasures stage) {
        String[] groups = new String[stage.size()];
        for (int section = 0; section < groups.length; section++) {
            groups[section] = joined.text(field, stage.row(section));
        }
        return groups;
    }

    /** What a group is called: a code by its name, anything else as it stands. */
    public String name(String group, Language language) {
        return name(group).in(language);
    }

    public Words name(String group) {
        if (group.isEmpty()) {
            return Words.of("未填", "none given");
        }
        Field found = joined.find(field).field();
        return found.codes().flatMap(codes -> codes.find(group)).map(Code::name).orElse(Words.same(group));
    }
}
