package org.junheng.web.school;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Finding;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.desk.Opened;
import org.junheng.store.Look;
import org.junheng.store.Store;
import org.junheng.store.figures.Uploads;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.store.round.Confirmation;
import org.junheng.store.round.Form;
import org.junheng.store.round.Round;
import org.junheng.web.work.CountyWork;
import org.junheng.web.work.Handing;
import org.junheng.web.work.Located;
import org.junheng.web.work.SchoolFigures;
import org.springframework.stereotype.Component;

/** How a school's forms of a year stand (本校报表), looked up for its pages. */
@Component
final class SchoolForms {

    private static final int UPLOADS_SHOWN = 10;

    /** the key of what every school has one row of */
    private static final Set<String> ONE_PER_SCHOOL = Set.of("year", "school");

    private final Store store;
    private final CountyWork work;
    private final Handing handing;

    SchoolForms(Store store, CountyWork work, Handing handing) {
        this.store = store;
        this.work = work;
        this.handing = handing;
    }

    Unit school(String id) {
        return store.look(look -> new Units(look).unit(id));
    }

    String county(String school) {
        return store.look(look -> county(look, school));
    }

    private static String county(Look look, String school) {
        return new Units(look)
                .county(school)
                .map(Unit::id)
                .orElseThrow(() -> new Refusal(Words.of("%s 不属于任何县", "%s belongs to no county", school)));
    }

    Opened opened(String school) {
        return work.school(county(school), school);
    }

    SchoolPage page(String id, int year) {
        Unit school = school(id);
        Optional<Round> round = handing.round(id, year);
        Opened opened = opened(id);
        Map<String, Integer> errors = count(opened, opened.checked().errors(), year);
        Map<String, Integer> queries = count(opened, opened.checked().queries(), year);
        Facts facts = SchoolFigures.ofYear(opened.returns().facts(), year, work.registers());
        List<SchoolPage.Line> lines = new ArrayList<>();
        List<Form> inOrder = round.map(open -> handing.forms(open, id)).orElse(List.of()).stream()
                .sorted(Comparator.comparing(Form::register, work.order()))
                .toList();
        for (Form form : inOrder) {
            String register = form.register();
            lines.add(new SchoolPage.Line(
                    form,
                    work.registers().register(register).name(),
                    ONE_PER_SCHOOL.containsAll(
                            work.registers().register(register).key()),
                    facts.has(register) ? facts.table(register).size() : 0,
                    errors.getOrDefault(register, 0),
                    queries.getOrDefault(register, 0)));
        }
        Optional<Confirmation> confirmation =
                round.flatMap(open -> store.look(look -> Confirmation.latest(look, open.id(), id)));
        return new SchoolPage(
                school,
                year,
                round,
                lines,
                store.look(look -> new Uploads(look).of(id, UPLOADS_SHOWN)),
                confirmation,
                confirmation
                        .filter(each -> each.digest().equals(SchoolFigures.digest(facts)))
                        .isPresent());
    }

    private Map<String, Integer> count(Opened opened, List<Finding> findings, int year) {
        Map<String, Integer> counts = new HashMap<>();
        new Located(opened.returns().facts(), work.registers())
                .found(findings).stream()
                        .filter(found -> found.at().year() == year)
                        .forEach(found -> counts.merge(found.at().register().id(), 1, Integer::sum));
        return counts;
    }
}
