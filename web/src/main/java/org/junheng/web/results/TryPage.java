package org.junheng.web.results;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junheng.core.text.Language;
import org.junheng.core.trial.Change;
import org.junheng.store.figures.Plan;
import org.junheng.store.round.FrozenFigures;
import org.junheng.web.page.Told;
import org.junheng.web.work.CountyResults;

/**
 * Trying figures out (试算页).
 *
 * @param changes what is set otherwise so far
 * @param told what becomes of the county; empty while nothing is set
 * @param asked what stands in the form for one more
 */
public record TryPage(
        CountyResults results, List<Change> changes, Told told, TryChoices choices, Asked asked, List<Plan> plans) {

    /** One more setting as it was filled in. */
    public record Asked(String school, String stage, String field, String how, String value) {}

    /** A figure is set to a number, or changed by it. */
    public enum How {
        TO("="),
        MORE("+="),
        LESS("-=");

        private final String sign;

        How(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public String path() {
        return "/county/" + results.county().id() + "/" + results.year() + "/try";
    }

    public String at() {
        return results.at().map(FrozenFigures::id).orElse("");
    }

    /** The school and stage a setting speaks of, by name. */
    public String whose(Change change, Language language) {
        return choices.whose(change, language);
    }

    /** The address without one of the settings. */
    public String without(Change change) {
        List<String> rest = new ArrayList<>();
        changes.stream().filter(each -> each != change).forEach(each -> rest.add(each.setting()));
        return path() + query(rest);
    }

    static String address(Plan plan) {
        return "/county/" + plan.county() + "/" + plan.year() + "/try" + query(plan.settings());
    }

    public String open(Plan plan) {
        return address(plan);
    }

    private static String query(List<String> settings) {
        return settings.isEmpty()
                ? ""
                : settings.stream()
                        .map(each -> "set=" + URLEncoder.encode(each, StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
