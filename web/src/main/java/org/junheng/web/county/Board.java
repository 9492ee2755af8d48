package org.junheng.web.county;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junheng.core.register.Register;
import org.junheng.store.Look;
import org.junheng.store.Store;
import org.junheng.store.figures.Uploads;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.store.round.Confirmation;
import org.junheng.store.round.Form;
import org.junheng.store.round.Forms;
import org.junheng.store.round.Round;
import org.junheng.store.round.Rounds;
import org.junheng.web.work.CountyWork;
import org.junheng.web.work.MeantYear;
import org.junheng.web.work.SchoolDigests;
import org.springframework.stereotype.Component;

/** Lays out the board of a county's schools and forms (收数表). */
@Component
final class Board {

    private final Store store;
    private final CountyWork work;
    private final SchoolDigests digests;

    Board(Store store, CountyWork work, SchoolDigests digests) {
        this.store = store;
        this.work = work;
        this.digests = digests;
    }

    Unit county(String id) {
        return store.look(look -> new Units(look).unit(id));
    }

    /** The year of the newest round; without one the present school year. */
    int latestYear(String county) {
        return MeantYear.ofCounty(store, county);
    }

    CollectPage page(String id, int year) {
        return store.look(look -> {
            Optional<Round> round = new Rounds(look).of(id, year).stream().findFirst();
            List<Register> registers = round.filter(open -> open.state() != Round.State.CLOSED)
                    .map(open -> open.registers().stream()
                            .sorted(work.order())
                            .map(work.registers()::register)
                            .toList())
                    .orElseGet(this::collectable);
            List<Unit> schools = new Units(look).below(id, Unit.Kind.SCHOOL);
            return new CollectPage(
                    new Units(look).unit(id),
                    year,
                    round,
                    registers,
                    schools,
                    round.map(open -> lines(look, open, schools)).orElse(List.of()),
                    new Uploads(look).returns(id, year));
        });
    }

    /** The registers that schools fill in each year. */
    private List<Register> collectable() {
        return work.registers().all().stream()
                .filter(register ->
                        register.level().equals("school") && register.key().contains("year"))
                .sorted(Comparator.comparing(Register::id, work.order()))
                .toList();
    }

    private List<CollectPage.Line> lines(Look look, Round round, List<Unit> schools) {
        Map<String, Map<String, Form>> forms = new TreeMap<>();
        new Forms(look)
                .in(round.id())
                .forEach(form -> forms.computeIfAbsent(form.unit(), unused -> new LinkedHashMap<>())
                        .put(form.register(), form));
        Map<String, Confirmation> confirmations = Confirmation.in(look, round.id()).stream()
                .collect(Collectors.toMap(Confirmation::unit, each -> each, (older, newer) -> newer));
        // only what was confirmed is looked through once more
        Map<String, String> digests = this.digests.of(round.county(), round.year(), confirmations.keySet());
        List<CollectPage.Line> lines = new ArrayList<>();
        for (Unit school : schools) {
            if (forms.containsKey(school.id())) {
                lines.add(new CollectPage.Line(
                        school,
                        forms.get(school.id()),
                        confirmed(confirmations.get(school.id()), digests.get(school.id()))));
            }
        }
        return lines;
    }

    private static CollectPage.Confirmed confirmed(Confirmation confirmation, String now) {
        if (confirmation == null) {
            return CollectPage.Confirmed.NO;
        }
        return confirmation.digest().equals(now) ? CollectPage.Confirmed.YES : CollectPage.Confirmed.CHANGED;
    }
}
