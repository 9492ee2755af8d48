package org.junheng.core.standard;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/**
 * What a province or county settles beside the standards ({@code province.yaml}): points of scored items, exemptions switched on,
 * readings chosen.
 */
public record Profile(
        Words name, Map<String, BigDecimal> points, List<String> exemptions, Map<String, String> readings) {

    public static final Profile NONE = new Profile(Words.same(""), Map.of(), List.of(), Map.of());

    public static Profile read(Entry file) {
        file.only("name", "points", "exemptions", "readings", "about");
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        file.maybe("points")
                .ifPresent(all -> all.entries().forEach((clause, entry) -> points.put(clause, entry.decimal())));
        Map<String, String> readings = new LinkedHashMap<>();
        file.maybe("readings").ifPresent(all -> all.entries().forEach((id, option) -> readings.put(id, option.text())));
        return new Profile(
                file.maybe("name").map(Entry::words).orElse(NONE.name), points, file.texts("exemptions"), readings);
    }

    /** The standard as this profile reads it; what it names and the standard does not know is left for other standards. */
    public Standard apply(Standard standard) {
        Standard applied = standard;
        for (Reading reading : standard.readings()) {
            String option = readings.get(reading.id());
            if (option != null) {
                if (reading.options().stream().noneMatch(each -> each.id().equals(option))) {
                    throw new Refusal(Words.of(
                            "口径“%s”没有选项“%s”；可选：%s",
                            "reading \"%s\" has no option \"%s\"; there are: %s",
                            reading.id(),
                            option,
                            reading.options().stream().map(Reading.Option::id).collect(Collectors.joining(" "))));
                }
                applied = applied.reading(reading.id(), option);
            }
        }
        return applied.exempting(exemptions);
    }
}
