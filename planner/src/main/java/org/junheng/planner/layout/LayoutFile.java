package org.junheng.planner.layout;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.core.text.Yaml;
import org.junheng.planner.tables.QuestionTables;
import org.junheng.planner.tables.TableReader;

/** Reads a question of layout: a file of options (YAML) that names its tables; see docs/plan-layout.md. */
public final class LayoutFile {

    static final String NAME = "layout.yaml";

    private static final List<String> STEPS = List.of("hearing", "notice", "filing");

    private LayoutFile() {}

    /**
     * @param path the file of options, or a folder that holds it as layout.yaml
     * @param reader reads its tables
     * @throws Refusal for the first thing that cannot be used, with its place
     */
    public static LayoutInput read(Path path, TableReader reader) {
        Path file = Files.isDirectory(path) ? path.resolve(NAME) : path;
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException unreadable) {
            throw new Refusal(
                    Words.of(
                            "%s 读不出；应是一份学校布局选项文件（%s）",
                            "cannot read %s; it should be a file of options (%s)", file, NAME),
                    unreadable);
        }
        Entry options = Yaml.read(file.getFileName().toString(), text)
                .only(
                        "name",
                        "years",
                        "villages",
                        "schools",
                        "distances",
                        "coordinates",
                        "detour",
                        "travel",
                        "changing",
                        "closing",
                        "pins");
        List<Integer> years =
                options.at("years").items().stream().map(Entry::whole).toList();
        List<Travel> travel = travel(options.at("travel"));
        LayoutTables tables = new LayoutTables(
                new QuestionTables(options, file.toAbsolutePath().getParent(), reader), years, travel);
        Entry closing = options.maybe("closing").orElse(null);
        List<LayoutLimit> limits = new ArrayList<>(
                List.of(new CourseLimit(), new TravelLimit(travel), new SizeLimit(), new BedsLimit(), small(closing)));
        options.maybe("pins").ifPresent(pins -> limits.add(pins(pins, tables)));
        return new LayoutInput(
                options.words("name"),
                years,
                tables.villages(),
                tables.sites(),
                tables.km(),
                travel,
                options.maybe("changing").map(LayoutFile::changing).orElse(0.0),
                closing == null ? Map.of() : done(closing, tables),
                limits,
                tables.isDegrees());
    }

    private static List<Travel> travel(Entry travel) {
        travel.only("walk", "bus", "board");
        List<Travel> ways = new ArrayList<>();
        for (Travel.Mode mode : Travel.Mode.values()) {
            travel.maybe(mode.name().toLowerCase(java.util.Locale.ROOT)).ifPresent(way -> {
                way.only("farthest-km", "per-student", "per-student-km", "source");
                Map<String, BigDecimal> farthest = new LinkedHashMap<>();
                way.at("farthest-km").entries().forEach((age, km) -> farthest.put(age, km.decimal()));
                ways.add(new Travel(mode, farthest, price(way, "per-student"), price(way, "per-student-km")));
            });
        }
        return ways;
    }

    private static double changing(Entry changing) {
        changing.only("per-student", "source");
        return price(changing, "per-student");
    }

    private static double price(Entry way, String key) {
        return way.maybe(key).map(price -> price.decimal().doubleValue()).orElse(0.0);
    }

    private static SmallRuralLimit small(Entry closing) {
        if (closing == null) {
            return new SmallRuralLimit(STEPS, false);
        }
        closing.only("steps", "first", "done");
        List<String> steps = closing.maybe("steps").isPresent() ? closing.texts("steps") : STEPS;
        boolean isForAll = closing.maybe("first")
                .map(first -> first.oneOf("small-rural", "all").equals("all"))
                .orElse(false);
        return new SmallRuralLimit(steps, isForAll);
    }

    private static Map<String, List<String>> done(Entry closing, LayoutTables tables) {
        List<String> steps = small(closing).steps();
        Map<String, List<String>> done = new LinkedHashMap<>();
        closing.maybe("done")
                .ifPresent(schools -> schools.entries().forEach((school, its) -> {
                    tables.check(school, its);
                    its.items().forEach(step -> step.oneOf(steps.toArray(String[]::new)));
                    done.put(school, its.items().stream().map(Entry::text).toList());
                }));
        return done;
    }

    private static PinnedSites pins(Entry pins, LayoutTables tables) {
        Map<String, Boolean> all = new LinkedHashMap<>();
        pins.entries().forEach((school, state) -> {
            tables.check(school, state);
            all.put(school, state.oneOf("open", "closed").equals("open"));
        });
        return new PinnedSites(all);
    }
}
