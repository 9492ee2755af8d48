package org.junheng.core.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A limit (达标线、限值) by stage and day; stage {@code ""} holds for every stage. */
public record Limits(Map<String, List<Dated>> byStage) {

    public static final String EVERY_STAGE = "";

    /** The value in force for a stage on a day; the one that began last wins. */
    public Optional<Dated> at(String stage, LocalDate day) {
        List<Dated> values = byStage.getOrDefault(stage, byStage.getOrDefault(EVERY_STAGE, List.of()));
        return values.stream()
                .filter(dated -> dated.holdsOn(day))
                .reduce((a, b) -> a.from().isAfter(b.from()) ? a : b);
    }

    public boolean isEmpty() {
        return byStage.isEmpty();
    }
}
