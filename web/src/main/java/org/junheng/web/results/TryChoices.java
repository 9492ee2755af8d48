package org.junheng.web.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.core.assess.StageWords;
import org.junheng.core.assess.Verdict;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.model.Facts;
import org.junheng.core.register.Field;
import org.junheng.core.register.FieldType;
import org.junheng.core.register.Register;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;
import org.junheng.core.trial.Change;
import org.junheng.web.work.CountyResults;

/**
 * What can be tried (可试的数): the schools that were judged, their stages, and the figures of registers a setting can reach.
 *
 * @param forms a register's name and its numbers
 */
public record TryChoices(Map<String, String> schools, Map<String, Words> stages, List<Form> forms) {

    private static final Set<String> REACHED = Set.of("year", "stage", "school");

    public record Form(Words name, List<Field> fields) {}

    public static TryChoices of(CountyResults results) {
        Map<String, String> schools = new LinkedHashMap<>();
        Set<String> stages = new LinkedHashSet<>();
        for (Verdict verdict : results.judged().report().verdicts()) {
            for (StageMeasures stage :
                    verdict.measures().stages(results.county().id())) {
                stages.add(stage.stage());
                for (int section = 0; section < stage.size(); section++) {
                    schools.putIfAbsent(
                            stage.table().shown(stage.row(section), "school"),
                            verdict.measures().name(stage, section));
                }
            }
        }
        Map<String, Words> named = new LinkedHashMap<>();
        stages.forEach(stage ->
                named.put(stage, StageWords.of(results.judged().opened().registers(), stage)));
        return new TryChoices(schools, named, forms(results));
    }

    /** The school and stage a setting speaks of, by name. */
    public String whose(Change change, Language language) {
        String[] parts = change.whose().zh().split("[/@]", -1);
        String school = schools.getOrDefault(parts[0], parts[0]);
        return parts.length > 1 && stages.containsKey(parts[1])
                ? school + " " + stages.get(parts[1]).in(language)
                : school;
    }

    private static List<Form> forms(CountyResults results) {
        Facts facts = results.judged().report().facts();
        List<Form> forms = new ArrayList<>();
        for (Register register : results.judged().opened().registers().all()) {
            boolean isReached = register.key().contains("school") && REACHED.containsAll(register.key());
            if (isReached && facts.has(register.id())) {
                List<Field> numbers = register.fields().values().stream()
                        .filter(field -> field.type() == FieldType.COUNT || field.type() == FieldType.NUMBER)
                        .filter(field -> facts.table(register.id()).has(field.id()))
                        .toList();
                forms.add(new Form(register.name(), numbers));
            }
        }
        return forms;
    }
}
