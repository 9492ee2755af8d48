package org.junheng.web.work;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.junheng.core.standard.Standards;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.desk.BuiltIn;
import org.junheng.desk.Judged;
import org.junheng.desk.Opened;
import org.junheng.desk.OpenedSnapshot;
import org.junheng.store.Store;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.store.round.FrozenFigures;
import org.springframework.stereotype.Component;

/** Judges a county by the national standards (评估), once for all who look at the same figures. */
@Component
public final class Judging {

    private static final int KEPT = 24;

    private final Store store;
    private final CountyWork work;
    private final Standards standards;
    private final Cache<Asked, CountyResults> results =
            Caffeine.newBuilder().maximumSize(KEPT).softValues().build();

    /** @param deeds the last deed that touched the county's figures: what changed since is judged anew; 0 for a snapshot, which stays */
    private record Asked(String county, int year, String at, long deeds) {}

    Judging(Store store, CountyWork work, Standards standards) {
        this.store = store;
        this.work = work;
        this.standards = standards;
    }

    /**
     * A county's figures of a year, judged.
     *
     * @param at id of a snapshot; empty for the figures as they stand
     * @throws Refusal where there is nothing that can be judged
     */
    public CountyResults of(String county, int year, String at) {
        CountyResults found = within(county, year, at);
        if (found.at().filter(frozen -> frozen.year() != year).isPresent()) {
            throw new Refusal(Words.of("没有这份快照", "there is no such snapshot"));
        }
        return found;
    }

    /** The same, and of a later year's snapshot what it holds of this year: where numbers of earlier years in it come from. */
    public CountyResults within(String county, int year, String at) {
        if (!at.isEmpty()) {
            return results.get(new Asked(county, year, at, 0), this::frozen);
        }
        return results.get(new Asked(county, year, "", work.figuresOf(county)), this::standing);
    }

    private CountyResults standing(Asked asked) {
        Opened opened = work.county(asked.county);
        Judged judged = Judged.of(
                opened,
                Judged.asked(BuiltIn.NATIONAL, standards),
                standards,
                asked.year,
                opened.reported(asked.year),
                doing -> {});
        String asOf = store.look(look -> store.chain().rows(look.sql(), asked.county, asked.deeds + 1, 1).stream()
                .map(row -> row.entry().at())
                .findFirst()
                .orElse(""));
        return new CountyResults(unit(asked.county), asked.year, Optional.empty(), asOf, known(judged, asked));
    }

    private static Judged known(Judged judged, Asked asked) {
        if (!judged.report().areaNames().containsKey(asked.county)) {
            throw new Refusal(Words.of(
                    "这个县 %d 学年还没有可以评估的数；各校的表交上来就有",
                    "there is nothing to assess of this county for %d yet; it comes with the schools' forms",
                    asked.year));
        }
        return judged;
    }

    private CountyResults frozen(Asked asked) {
        FrozenFigures frozen = store.look(look -> FrozenFigures.of(look, asked.at));
        if (!frozen.county().equals(asked.county) || frozen.year() < asked.year) {
            throw new Refusal(Words.of("没有这份快照", "there is no such snapshot"));
        }
        try (Scratch scratch = Scratch.open()) {
            Judged judged = OpenedSnapshot.open(store.blobs().path(frozen.sha256()), scratch.folder())
                    .judged(asked.year);
            return new CountyResults(
                    unit(asked.county), asked.year, Optional.of(frozen), frozen.at(), known(judged, asked));
        }
    }

    private Unit unit(String county) {
        return store.look(look -> new Units(look).unit(county));
    }
}
