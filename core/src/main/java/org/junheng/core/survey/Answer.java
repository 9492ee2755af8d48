package org.junheng.core.survey;

import java.util.Map;

/**
 * One questionnaire that came back (收回的一份问卷): nothing in it tells who filled it in.
 *
 * @param school the school it is about; empty where the group is not asked per school
 * @param values question → what was chosen or written; what was not answered is not in it
 */
public record Answer(String group, String school, Map<String, String> values) {

    public Answer {
        values = Map.copyOf(values);
    }
}
