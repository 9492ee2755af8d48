package org.junheng.core.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.text.FileRefusal;
import org.junheng.core.text.Shelf;
import org.junheng.core.text.Words;
import org.junheng.core.text.Yaml;

/** The questionnaires of one survey (一套问卷), one for each group that is asked, in the order of the code list survey-group. */
public final class Questionnaires {

    /** the code list of those who may be asked */
    public static final String GROUPS = "survey-group";

    private static final String FOLDER = "questionnaires";

    private final Map<String, Questionnaire> byGroup = new LinkedHashMap<>();

    private Questionnaires(CodeList groups, List<Questionnaire> read) {
        for (Code group : groups.codes()) {
            read.stream()
                    .filter(each -> each.group().equals(group.id()))
                    .forEach(each -> byGroup.put(group.id(), each));
        }
    }

    /** Those of a folder of registers; a folder without any borrows those built in. */
    public static Questionnaires of(Registers registers) {
        Shelf own = registers.shelf().below(FOLDER);
        Shelf shelf = own.files().isEmpty() ? Shelf.builtIn("registers").below(FOLDER) : own;
        Map<String, String> texts = new LinkedHashMap<>();
        shelf.files().forEach((path, text) -> texts.put(shelf.name() + "/" + path, text));
        return of(texts, registers);
    }

    /** @param texts the name of each file → what stands in it */
    public static Questionnaires of(Map<String, String> texts, Registers registers) {
        QuestionnaireFile reader = new QuestionnaireFile(registers);
        List<Questionnaire> read = new ArrayList<>();
        texts.forEach((file, text) -> {
            Questionnaire one = reader.read(Yaml.read(file, text), text);
            if (read.stream().anyMatch(other -> other.group().equals(one.group()))) {
                throw new FileRefusal(
                        file, "group", one.group(), Words.of("每种对象一份问卷", "one questionnaire for each group"));
            }
            read.add(one);
        });
        return new Questionnaires(registers.codes(GROUPS), read);
    }

    public Collection<Questionnaire> all() {
        return byGroup.values();
    }

    public Optional<Questionnaire> find(String group) {
        return Optional.ofNullable(byGroup.get(group));
    }

    public Questionnaire of(String group) {
        return find(group).orElseThrow(() -> new IllegalArgumentException("no questionnaire for " + group));
    }
}
