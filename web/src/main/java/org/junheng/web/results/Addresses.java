package org.junheng.web.results;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junheng.core.assess.ClauseVerdict;
import org.junheng.core.assess.Verdict;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.report.Counted;
import org.junheng.core.report.Links;
import org.junheng.core.standard.Indicator;
import org.junheng.core.trial.Change;
import org.junheng.core.trial.Trial;
import org.junheng.store.round.FrozenFigures;
import org.junheng.web.work.CountyResults;

/**
 * The addresses of a county's results (网址): stable, to be pasted into a notice; those of a snapshot stay what they are for good.
 *
 * @param year whose numbers are told; {@code home} the year of the pages they lead back to, another one where a snapshot of a later year
 *     is asked what it holds of this one
 * @param set figures that are tried otherwise: where a number comes from is told with them, all other pages tell what was reported
 */
public record Addresses(String county, int year, int home, String at, List<String> set) implements Links {

    private static final String SCHOOL = "school";

    public static Addresses of(CountyResults results) {
        return new Addresses(
                results.county().id(),
                results.year(),
                results.at().map(FrozenFigures::year).orElse(results.year()),
                results.at().map(FrozenFigures::id).orElse(""),
                results.judged().trial().changes().stream().map(Change::setting).toList());
    }

    /** Those of what becomes of the results with a trial. */
    static Addresses tried(CountyResults results, Trial trial) {
        Addresses reported = of(results);
        return new Addresses(
                reported.county,
                reported.year,
                reported.home,
                reported.at,
                trial.changes().stream().map(Change::setting).toList());
    }

    @Override
    public Links inYear(int other) {
        return new Addresses(county, other, at.isEmpty() ? other : home, at, List.of());
    }

    private String base() {
        return "/county/" + county + "/" + year;
    }

    private String homeBase() {
        return "/county/" + county + "/" + home;
    }

    /** @param first whether it is the first part of a query, or one more */
    private String query(boolean first) {
        return at.isEmpty() ? "" : (first ? "?" : "&") + "at=" + at;
    }

    /** The snapshot, and what is tried. */
    private String origin(boolean first) {
        String tried = set.stream().map(each -> "set=" + encoded(each)).collect(Collectors.joining("&"));
        String snapshot = query(first);
        return tried.isEmpty() ? snapshot : snapshot + (first && snapshot.isEmpty() ? "?" : "&") + tried;
    }

    public String overview() {
        return homeBase() + query(true);
    }

    /** A page of the county's results, such as diagnose. */
    public String page(String name) {
        return homeBase() + "/" + name + query(true);
    }

    /** The same with a choice. */
    public String page(String name, String key, String value) {
        return homeBase() + "/" + name + "?" + key + "=" + value + query(false);
    }

    /** Where a figure of a school can be tried otherwise. */
    public String tried(String school, String stage, String field) {
        return homeBase() + "/try?school=" + encoded(school) + "&stage=" + stage + "&field=" + field + query(false);
    }

    public String indicator(String standard, String indicator, String stage) {
        return homeBase() + "/measure/" + standard + "/" + indicator
                + (stage.isEmpty() ? query(true) : "?stage=" + stage + query(false));
    }

    /** A picture or table of an indicator by itself. */
    public String picture(String standard, String indicator, String stage, String file) {
        return homeBase() + "/measure/" + standard + "/" + indicator + "/" + file + "?stage=" + stage + query(false);
    }

    @Override
    public String indicator(Verdict verdict, StageMeasures stage, Indicator indicator) {
        return indicator(verdict.measures().standard().id(), indicator.id(), stage.stage());
    }

    @Override
    public String value(Verdict verdict, StageMeasures stage, int section, Indicator indicator) {
        return base() + "/measure/" + verdict.measures().standard().id() + "/" + indicator.id() + "/value?stage="
                + stage.stage() + "&school=" + encoded(school(stage.row(section), stage)) + origin(false);
    }

    private static String school(int row, StageMeasures stage) {
        return stage.table().shown(row, SCHOOL);
    }

    @Override
    public String spread(Verdict verdict, StageMeasures stage, Indicator indicator) {
        return spread(verdict.measures().standard().id(), indicator.id(), stage.stage());
    }

    /** Where a county's coefficient of variation comes from. */
    public String spread(String standard, String indicator, String stage) {
        return base() + "/measure/" + standard + "/" + indicator + "/spread?stage=" + stage + origin(false);
    }

    @Override
    public String counted(Verdict verdict, Counted what, String stage, String indicator) {
        return counted(verdict.measures().standard().id(), what, stage, indicator);
    }

    /** What a number counts. */
    public String counted(String standard, Counted what, String stage, String indicator) {
        return base() + "/counted/" + standard + "?of=" + what.key() + (stage.isEmpty() ? "" : "&stage=" + stage)
                + (indicator.isEmpty() ? "" : "&indicator=" + indicator) + origin(false);
    }

    @Override
    public String reported(Verdict verdict, String stage, String field) {
        return base() + "/counted/" + verdict.measures().standard().id() + "?of=" + Counted.REPORTED.key() + "&stage="
                + stage + "&field=" + field + origin(false);
    }

    @Override
    public String item(Verdict verdict, Verdict.Item item) {
        String standard = verdict.measures().standard().id();
        return verdict.measures().standard().clause(item.rule()).isPresent()
                ? clause(standard, item.rule(), "")
                : indicator(standard, item.rule(), "");
    }

    @Override
    public String decision(Verdict verdict, ClauseVerdict clause) {
        return clause(verdict.measures().standard().id(), clause.clause().id(), clause.stage());
    }

    private String clause(String standard, String clause, String stage) {
        return base() + "/clause/" + standard + "/" + clause
                + (stage.isEmpty() ? origin(true) : "?stage=" + stage + origin(false));
    }

    /** Where what is tried is tried. */
    public String tried() {
        return homeBase() + "/try" + origin(true);
    }

    @Override
    public String school(StageMeasures stage, int section) {
        return "/school/" + school(stage.row(section), stage) + "/" + home + "/standing" + query(true);
    }

    @Override
    public String rule(Verdict verdict, Indicator indicator) {
        return "/standards/" + verdict.measures().standard().id() + "#" + indicator.id();
    }

    @Override
    public String clause(Verdict verdict, ClauseVerdict clause) {
        return "/standards/" + verdict.measures().standard().id() + "#"
                + clause.clause().id();
    }

    @Override
    public String problem(String unit, String title, String basis) {
        return "/county/" + county + "/act/rectification/new?unit=" + unit + "&source=diagnose&clause=" + encoded(basis)
                + "&title=" + encoded(title);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
