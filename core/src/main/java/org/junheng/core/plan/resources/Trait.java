package org.junheng.core.plan.resources;

import java.util.List;
import java.util.Map;
import org.junheng.core.text.Words;

/**
 * What some teachers have and others do not (特征): a degree above the one required, the title of backbone teacher, arts or PE as a subject.
 * Each is what one indicator of the standard counts teachers by.
 *
 * @param id the indicator's
 * @param fields by stage, the fields that count who has it
 */
record Trait(String id, Words name, Map<String, List<String>> fields) {

    List<String> fields(String stage) {
        return fields.getOrDefault(stage, List.of());
    }
}
