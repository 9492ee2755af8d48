package org.junheng.desk.example;

import java.util.Map;

/** Writes the row of sheet 县情: one county, one year. */
final class CountyRows {

    private static final double PUPILS_AMONG_PEOPLE = 0.098;
    private static final int RECOGNISED = 2014;
    private static final int VILLAGES_OF_TOWNSHIP = 14;
    /** the share of good senior-high places allotted to junior schools rises step by step */
    private static final double START_OF_QUOTA = 0.51;

    private static final double YEARLY_QUOTA = 0.01;
    private static final Map<String, String> SCHOOLS = Map.of(
            "primary_schools", "primary",
            "nine_year_schools", "nine-year",
            "junior_schools", "junior",
            "complete_middle_schools", "complete-middle",
            "twelve_year_schools", "twelve-year",
            "special_schools", "special",
            "teaching_points", "teaching-point");

    private final Ledger ledger;
    private final County county;
    private final Fiscal fiscal;

    CountyRows(Ledgers ledgers, County county, Fiscal fiscal) {
        this.ledger = ledgers.of("county");
        this.county = county;
        this.fiscal = fiscal;
    }

    /** People living in a county with so many pupils. */
    static double people(double pupils) {
        return Math.round(pupils / PUPILS_AMONG_PEOPLE);
    }

    void write(Totals totals, int year, Chance chance) {
        ledger.row()
                .put("area", county.code())
                .put("year", year)
                .put("county_name", county.name())
                .put("recognised_year", RECOGNISED);
        people(totals, year);
        schools(totals);
        funds(totals, year);
        staff(totals, year, chance);
        children(totals, chance);
        shares(totals, chance);
    }

    private void people(Totals totals, int year) {
        double people = people(totals.compulsory("students"));
        double revenue = fiscal.of("recurrent_revenue", year - 1) * 1.2;
        ledger.put("population", Amounts.wan(people))
                .put("agricultural_population", Amounts.wan(people * 0.57))
                .put("towns", county.townships().size())
                .put("villages", county.townships().size() * VILLAGES_OF_TOWNSHIP)
                .put("gdp_per_head", Math.round(fiscal.of("gdp", year - 1) * 10_000 / people))
                .put("revenue_per_head", Math.round(revenue * 10_000 / people))
                .put("rural_income_per_head", Math.round(fiscal.of("average_pay", year - 1) * 0.21))
                .put("urban_income_per_head", Math.round(fiscal.of("average_pay", year - 1) * 0.43));
    }

    private void schools(Totals totals) {
        SCHOOLS.forEach((field, type) -> ledger.put(field, totals.of("schools." + type)));
        ledger.put("teaching_points_50", totals.of("points-of-fifty"));
        for (String stage : new String[] {"primary", "junior"}) {
            for (String what : new String[] {"classes", "students", "staff", "teachers"}) {
                ledger.put("county_" + stage + "_" + what, totals.of(what + "." + stage));
            }
        }
    }

    private void funds(Totals totals, int year) {
        ledger.put("primary_public_funds_base", Funds.primary(year))
                .put("junior_public_funds_base", Funds.junior(year))
                .put("small_school_pupils", totals.of("small.pupils"))
                .put("small_schools", totals.of("small.schools"))
                .put("small_school_funds", Amounts.cents(totals.of("small.funds")))
                .put("special_education_funds", Amounts.cents(totals.of("special.funds")))
                .put("special_education_pupils", totals.of("special.pupils"))
                .put("special_in_class_funds", Amounts.wanAtLeast(totals.compulsory("special_in_class") * 8_000))
                .put("teacher_average_pay", fiscal.of("average_pay", year - 1))
                .put("civil_servant_average_pay", fiscal.of("civil_servant_pay", year - 1))
                .put("performance_pay_in_full", true);
    }

    private void staff(Totals totals, int year, Chance chance) {
        double teachers = totals.compulsory("teachers");
        int eligible = (int) Math.round(teachers * chance.between(0.3, 0.38));
        int rotated = (int) Math.ceil(eligible * chance.between(0.115, 0.135));
        int eligibleBackbone = (int) Math.round(eligible * chance.between(0.18, 0.2));
        ledger.put("posts_total", totals.of("posts"))
                .put("posts_allotted", totals.of("posts") - Math.min(totals.of("posts"), chance.whole(0, 3)))
                .put("posts_by_education_authority", true)
                .put("county_teachers", teachers)
                .put("certificate_holders", totals.of("certificates"))
                .put("rotation_eligible", eligible)
                .put("rotation_eligible_backbone", eligibleBackbone)
                .put("rotated", rotated)
                .put("rotated_backbone", Math.min(rotated, Math.ceil(rotated * chance.between(0.23, 0.27))))
                .put("rotated_heads", Math.round(rotated * 0.06));
        ledger.put("labour_practice_pct", Amounts.cents(chance.between(51, 56)));
        double places = Math.ceil(totals.of("graduates") * 0.36);
        double allotted = Math.ceil(places * (START_OF_QUOTA + YEARLY_QUOTA * (year - RECOGNISED)));
        ledger.put("quota_places", places)
                .put("quota_places_allotted", Math.min(places, allotted))
                .put("quota_places_rural", Math.round(Math.min(places, allotted) * 0.34));
    }

    private void children(Totals totals, Chance chance) {
        double inPublic = totals.of("workers.public");
        double bought = Math.round(totals.of("workers.private") * 0.6);
        double leftBehind = totals.compulsory("left_behind_students");
        double special = totals.of("special.pupils");
        double inClass = totals.compulsory("special_in_class");
        double atHome = totals.compulsory("home_taught");
        double enrolled = special + inClass;
        ledger.put("migrant_children_eligible", inPublic + totals.of("workers.private"))
                .put("migrant_children_public", inPublic)
                .put("migrant_children_bought", bought)
                .put("left_behind_children", leftBehind)
                .put("left_behind_cared", leftBehind)
                .put("disabled_children", Math.floor(enrolled / chance.between(0.96, 0.985)))
                .put("disabled_enrolled", enrolled)
                .put("disabled_in_special_schools", special - atHome)
                .put("disabled_in_class", inClass)
                .put("disabled_home_taught", atHome);
    }

    private void shares(Totals totals, Chance chance) {
        ledger.put("nearby_share_primary_pct", Amounts.percent(totals.of("nearby.primary"), totals.of("new.primary")))
                .put("nearby_share_junior_pct", Amounts.percent(totals.of("nearby.junior"), totals.of("new.junior")))
                .put("retention_primary_pct", Amounts.cents(chance.between(99.6, 99.95)))
                .put("retention_junior_pct", Amounts.percent(totals.of("retained"), totals.of("cohort")))
                .put("fitness_pass_pct", Amounts.cents(chance.between(92.5, 96.5)));
    }
}
