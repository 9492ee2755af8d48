package org.junheng.desk.example;

import java.time.LocalDate;
import org.junheng.core.standard.Standards;

/** Writes down a county, year by year, into the ledgers (填报). */
final class Chronicle {

    private static final int AUGUST = 8;
    private static final int BEFORE_TERM = 20;

    private final Order order;
    private final JudgementRows judgements;

    Chronicle(Order order, Standards standards) {
        this.order = order;
        this.judgements = new JudgementRows(standards);
    }

    void write(County county, Ledgers ledgers) {
        Chance chance = Chance.of(order.seed(), Long.parseLong(county.code()), order.lastYear());
        double pupils = county.schools(order.lastYear()).stream()
                .mapToDouble(school -> school.compulsory(order.lastYear()))
                .sum();
        Fiscal fiscal = new Fiscal(order, chance, pupils, CountyRows.people(pupils));
        CountyRows counties = new CountyRows(ledgers, county, fiscal);
        for (int year = order.firstYear(); year <= order.lastYear(); year++) {
            Totals totals = schools(county, ledgers, year);
            counties.write(totals, year, chance);
            judgements.write(ledgers, county.code(), year, order.lastYear(), chance);
            SurveyRows.write(ledgers, county.code(), year, CountyRows.people(totals.compulsory("students")), chance);
        }
        new FundingRows(ledgers, fiscal, county.code()).write(pupils * 1.5);
        events(county, ledgers.of("event"));
    }

    private Totals schools(County county, Ledgers ledgers, int year) {
        Totals totals = new Totals();
        SchoolRows schools = new SchoolRows(ledgers, totals, county, year, order.lastYear());
        StageRows stages = new StageRows(ledgers, totals, year, order.lastYear());
        for (School school : county.schools(year)) {
            Chance chance = Chance.of(order.seed(), Long.parseLong(school.code()), year);
            schools.write(school, stages.write(school, chance), chance);
        }
        return totals;
    }

    private static void events(County county, Ledger ledger) {
        for (County.Change change : county.changes()) {
            ledger.row()
                    .put("area", county.code())
                    .put("school", change.school())
                    .put("to_school", change.toSchool().isEmpty() ? null : change.toSchool())
                    .put("event_kind", change.kind())
                    .put(
                            "event_date",
                            LocalDate.of(change.year(), AUGUST, BEFORE_TERM).toEpochDay());
        }
    }
}
