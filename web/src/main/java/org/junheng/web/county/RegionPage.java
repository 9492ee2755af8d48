package org.junheng.web.county;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.store.Look;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.store.round.Approval;
import org.junheng.store.round.FrozenFigures;

/** The counties of a city or province and how their newest snapshots stand (审核清单). */
public record RegionPage(Unit region, List<Line> lines) {

    /** One county; without a snapshot where it has not frozen yet. */
    public record Line(Unit county, Optional<FrozenFigures> frozen, List<Approval> approvals) {

        public Optional<Approval> of(Approval.Level level) {
            return approvals.stream().filter(each -> each.level() == level).findFirst();
        }
    }

    static RegionPage of(Look look, String region) {
        List<Line> lines = new ArrayList<>();
        for (Unit county : new Units(look).below(region, Unit.Kind.COUNTY)) {
            Optional<FrozenFigures> frozen =
                    FrozenFigures.in(look, county.id()).stream().findFirst();
            lines.add(new Line(
                    county,
                    frozen,
                    frozen.map(found -> Approval.on(look, found.id())).orElse(List.of())));
        }
        return new RegionPage(new Units(look).unit(region), lines);
    }

    public List<Approval.Level> levels() {
        return List.of(Approval.Level.values());
    }
}
