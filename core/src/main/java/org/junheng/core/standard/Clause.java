package org.junheng.core.standard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.formula.Formula;
import org.junheng.core.text.Words;

/**
 * One clause of a standard (条款).
 *
 * @param scope over what the test runs
 * @param indicators the indicators its test ranges over; empty for all
 * @param when rows to which the clause applies
 * @param test what must hold; present when decided by TEST
 * @param restsOn a clause of another standard; present when decided by REST
 * @param limits named, dated numbers that the test uses
 * @param limitNames what people call a limit, where its number alone would not explain itself
 * @param years in how many of the last years it must hold
 * @param suppliedBy school, county or nation
 * @param says what to do when it is not met
 * @param materials what shows it, in the order of its file; decides nothing
 */
public record Clause(
        String id,
        int order,
        Block block,
        Words name,
        Scope scope,
        List<String> stages,
        List<String> indicators,
        Optional<Formula> when,
        By by,
        Optional<Formula> test,
        Optional<RestsOn> restsOn,
        Map<String, Limits> limits,
        Map<String, Words> limitNames,
        int years,
        String suppliedBy,
        Optional<Words> says,
        Citation source,
        List<Material> materials) {

    /** Whether the test ranges over an indicator. */
    public boolean rangesOver(Indicator indicator) {
        return indicators.isEmpty() || indicators.contains(indicator.id());
    }

    /** Over what a test runs: a section is one school in one stage, a stage is all sections of a county in it. */
    public enum Scope {
        SECTION,
        SCHOOL,
        STAGE,
        COUNTY
    }

    /** Who or what decides. */
    public enum By {
        TEST,
        JUDGED,
        SCORED,
        VETO,
        REST
    }

    public record RestsOn(String standard, String clause) {}
}
