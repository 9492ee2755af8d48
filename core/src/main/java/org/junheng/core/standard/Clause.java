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
 * @param when rows to which the clause applies
 * @param test what must hold; present when decided by TEST
 * @param restsOn a clause of another standard; present when decided by REST
 * @param limits named, dated numbers that the test uses
 * @param years in how many of the last years it must hold
 * @param suppliedBy school, county or nation
 * @param says what to do when it is not met
 */
public record Clause(
        String id,
        int order,
        Block block,
        Words name,
        Scope scope,
        List<String> stages,
        Optional<Formula> when,
        By by,
        Optional<Formula> test,
        Optional<RestsOn> restsOn,
        Map<String, Limits> limits,
        int years,
        String suppliedBy,
        Optional<Words> says,
        Citation source) {

    /** The part of a document a clause belongs to, in the order they are shown. */
    public enum Block {
        ELIGIBILITY(Words.of("资格", "Eligibility")),
        ENTRY(Words.of("入门条件", "Entry condition")),
        RESOURCES(Words.of("资源配置", "Resources")),
        GOVERNMENT(Words.of("政府保障程度", "Government guarantee")),
        QUALITY(Words.of("教育质量", "Education quality")),
        RECOGNITION(Words.of("社会认可度", "Social recognition")),
        VETO(Words.of("一票否决", "Vetoes"));

        private final Words words;

        Block(Words words) {
            this.words = words;
        }

        public Words words() {
            return words;
        }
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
