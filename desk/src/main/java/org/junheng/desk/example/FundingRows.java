package org.junheng.desk.example;

import java.util.List;

/** Writes the rows of sheet 经费: one county, its fiscal years. */
final class FundingRows {

    private static final List<String> GROWING = List.of(
            "education_allocation",
            "compulsory_allocation",
            "recurrent_revenue",
            "general_expenditure",
            "primary_operating_per_student",
            "junior_operating_per_student",
            "primary_public_per_student",
            "junior_public_per_student",
            "average_pay",
            "gdp",
            "fiscal_education_funds");

    private final Ledger ledger;
    private final Fiscal fiscal;
    private final String area;

    FundingRows(Ledgers ledgers, Fiscal fiscal, String area) {
        this.ledger = ledgers.of("funding");
        this.fiscal = fiscal;
        this.area = area;
    }

    void write(double enrolled) {
        for (int year = fiscal.first(); year <= fiscal.last(); year++) {
            ledger.row().put("area", area).put("fiscal_year", year);
            for (String figure : GROWING) {
                ledger.put(figure, fiscal.of(figure, year));
                ledger.put(figure + "_growth_pct", fiscal.growth(figure, year));
            }
            ledger.put("education_share_pct", share(year))
                    .put("rural_tax_transfer", fiscal.of("rural_tax_transfer", year))
                    .put("rural_tax_transfer_compulsory", Amounts.cents(fiscal.of("rural_tax_transfer", year) * 0.6))
                    .put("enrolled_all", Math.round(enrolled))
                    .put("claimed_growth", isClaimed(year));
        }
    }

    private double share(int year) {
        return Amounts.percent(fiscal.of("education_allocation", year), fiscal.of("general_expenditure", year));
    }

    /** The three growths (三个增长) are claimed where they are so. */
    private boolean isClaimed(int year) {
        double revenue = fiscal.growth("recurrent_revenue", year);
        return fiscal.growth("education_allocation", year) > revenue
                && fiscal.growth("compulsory_allocation", year) > revenue;
    }
}
