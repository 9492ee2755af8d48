package org.junheng.core.assess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.assess.Tryout.Place;
import org.junheng.core.register.Code;
import org.junheng.core.register.CodeList;
import org.junheng.core.register.Field;
import org.junheng.core.register.Register;
import org.junheng.core.standard.Standard;
import org.junheng.core.text.Words;

/** Whose figures are asked for when a rule is tried (试算表), from the fields it asks for. */
record TryoutPlaces(Standard standard, TriedFields asked) {

    private static final List<Words> SCHOOLS =
            List.of(Words.of("甲校", "School A"), Words.of("乙校", "School B"), Words.of("丙校", "School C"));

    /** Rows of a list whose kinds are not fixed, such as rooms: enough for 25 classes. */
    private static final List<String> ROWS = List.of("1", "2", "3", "4", "5", "6");

    /** Three schools beside each other, so that the spread between them shows too; lists are of the first. */
    List<Place> ofSchools(String stage) {
        List<Place> places = new ArrayList<>();
        List<Field> own = new ArrayList<>(asked.ofStage());
        own.addAll(asked.ofSchool());
        for (int i = 0; i < SCHOOLS.size() && !own.isEmpty(); i++) {
            places.add(new Place(String.valueOf(i + 1), SCHOOLS.get(i), keys(i, stage), own, 0, i > 0));
        }
        addLists(places, keys(0, stage), SCHOOLS.get(0).zh(), SCHOOLS.get(0).en());
        addCounty(places);
        return places;
    }

    List<Place> ofSchool() {
        List<Place> places = new ArrayList<>();
        if (!asked.ofSchool().isEmpty()) {
            places.add(new Place("s", Words.of("全校", "The school"), keys(0, ""), asked.ofSchool(), 0, false));
        }
        for (String stage : asked.ofStage().isEmpty() ? List.<String>of() : standard.stages()) {
            places.add(new Place(
                    stage,
                    StageWords.of(standard.registers(), stage),
                    keys(0, stage),
                    asked.ofStage(),
                    0,
                    !places.isEmpty() && !stage.equals(standard.stages().get(0))));
        }
        addLists(places, keys(0, ""), "", "");
        addCounty(places);
        return places;
    }

    /** Nothing where schools would have to be asked one by one. */
    List<Place> ofCounty() {
        List<Place> places = new ArrayList<>();
        if (asked.ofSchool().isEmpty() && asked.ofStage().isEmpty()) {
            addLists(places, Map.of(), "", "");
            addCounty(places);
        }
        return places;
    }

    /** The school's code keeps the order in which schools are asked for. */
    private static Map<String, String> keys(int school, String stage) {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("school", String.valueOf(school + 1));
        keys.put("school_name", SCHOOLS.get(school).zh());
        if (!stage.isEmpty()) {
            keys.put("stage", stage);
        }
        return keys;
    }

    private void addCounty(List<Place> places) {
        if (!asked.before().isEmpty()) {
            places.add(new Place("p", Words.of("上一年", "The year before"), Map.of(), asked.before(), 1, false));
        }
        if (!asked.ofCounty().isEmpty()) {
            Words name = asked.before().isEmpty() ? Words.of("全县", "The county") : Words.of("这一年", "This year");
            places.add(new Place("c", name, Map.of(), asked.ofCounty(), 0, false));
        }
    }

    /** A row for each kind there is, such as who was asked in a survey; else a few rows with numbers. */
    private void addLists(List<Place> places, Map<String, String> keys, String whoseZh, String whoseEn) {
        asked.listed().forEach((register, fields) -> {
            Field part = TriedFields.listedBy(register).orElseThrow();
            boolean isMore = !places.isEmpty();
            for (Row row : rows(register, part)) {
                Map<String, String> own = new LinkedHashMap<>(keys);
                own.remove("school_name");
                own.put("register", register.id());
                own.put(part.id(), row.key);
                Words name =
                        new Words((whoseZh + " " + row.name.zh()).strip(), (whoseEn + " " + row.name.en()).strip());
                places.add(new Place(register.id() + "-" + row.key, name, own, fields, 0, isMore));
                isMore = true;
            }
        });
    }

    private record Row(String key, Words name) {}

    private static List<Row> rows(Register register, Field part) {
        Optional<CodeList> codes = part.codes();
        return codes.isPresent()
                ? codes.get().codes().stream().map(TryoutPlaces::row).toList()
                : ROWS.stream()
                        .map(each -> new Row(each, Words.of("%s %s", "%s %s", register.name(), each)))
                        .toList();
    }

    private static Row row(Code code) {
        return new Row(code.id(), code.name());
    }
}
