package org.junheng.core.forecast;

import java.time.Month;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/**
 * How students are forecast ({@code plans/forecast.yaml} of the registers).
 *
 * @param years how far, where nobody says
 * @param mostYears how far at most
 * @param leastYears with figures of fewer years there is no band
 * @param cutOff children who come of age until the end of this month, 1 to 12, enter that year
 * @param stages by stage, in the order students pass through them
 */
public record ForecastOptions(int years, int mostYears, int leastYears, int cutOff, Map<String, Origin> stages) {

    private static final String FILE = "plans/forecast.yaml";

    /**
     * Where the students of a stage come from.
     *
     * @param entryAge in years, where they come by age
     * @param after the stage whose graduates they are, where they are
     * @param grades how many, where a school does not say
     */
    public record Origin(Optional<Integer> entryAge, Optional<String> after, int grades) {}

    /** As they come with the registers. */
    public static ForecastOptions of(Registers registers) {
        Entry file = registers.beside(FILE).only("name", "years", "most-years", "least-years", "cut-off", "stages");
        Map<String, Origin> stages = new LinkedHashMap<>();
        file.at("stages").entries().forEach((id, each) -> {
            each.only("entry-age", "after", "grades");
            stages.put(
                    id,
                    new Origin(
                            each.maybe("entry-age").map(Entry::whole),
                            each.maybe("after").map(Entry::text),
                            each.at("grades").whole()));
        });
        int cutOff = file.at("cut-off").whole();
        if (cutOff < 1 || cutOff > Month.DECEMBER.getValue()) {
            throw file.at("cut-off").wrong(Words.of("月份，1 到 12", "a month, 1 to 12"));
        }
        return new ForecastOptions(
                file.at("years").whole(),
                file.at("most-years").whole(),
                file.at("least-years").whole(),
                cutOff,
                stages);
    }

    /**
     * How many years are asked for.
     *
     * @throws Refusal for none, and for more than there is ground for
     */
    int checked(int asked) {
        if (asked < 1 || asked > mostYears) {
            throw new Refusal(Words.of(
                    "预测年数写的是 %d；应写 1 到 %d", "a forecast of %d years was asked for; write 1 to %d", asked, mostYears));
        }
        return asked;
    }
}
