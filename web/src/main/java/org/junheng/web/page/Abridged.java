package org.junheng.web.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junheng.core.assess.Tryout;
import org.junheng.core.assess.Verdict;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.register.Field;
import org.junheng.core.register.Questionnaire;
import org.junheng.core.register.Register;
import org.junheng.core.standard.Clause;
import org.junheng.core.standard.Indicator;
import org.junheng.core.standard.Standard;
import org.junheng.store.people.Account;

/** What is told as JSON of the things of other packages that a page shows (摘要): what they are, without all that they hold. */
final class Abridged {

    private Abridged() {}

    /** Name → value; empty for a thing that is not known here. */
    static Map<String, Object> of(Object thing) {
        Map<String, Object> parts = new LinkedHashMap<>();
        if (thing instanceof Account account) {
            // never the password, not even encoded
            parts.put("login", account.login());
            parts.put("name", account.name());
            parts.put("home", account.home());
            parts.put("disabled", account.isDisabled());
            parts.put("grants", account.grants());
        } else if (thing instanceof Register register) {
            parts.put("id", register.id());
            parts.put("name", register.name());
        } else if (thing instanceof Field field) {
            parts.put("id", field.id());
            parts.put("name", field.name());
            parts.put("definition", field.definition());
        } else if (thing instanceof Standard standard) {
            parts.put("id", standard.id());
            parts.put("name", standard.name());
            parts.put("number", standard.number());
        } else if (thing instanceof Indicator indicator) {
            parts.put("id", indicator.id());
            parts.put("name", indicator.name());
            parts.put("unit", indicator.unit());
        } else if (thing instanceof Clause clause) {
            parts.put("id", clause.id());
            parts.put("name", clause.name());
        } else if (thing instanceof Verdict verdict) {
            parts.put("standard", verdict.measures().standard());
            parts.put("resources", verdict.resources().key());
            parts.put("whole", verdict.whole().key());
            parts.put("items", verdict.items());
        } else if (thing instanceof StageMeasures stage) {
            parts.put("stage", stage.stage());
            parts.put("schools", stage.size());
        } else if (thing instanceof IndicatorMeasures measured) {
            parts.put("indicator", measured.indicator().id());
            parts.put("mean", measured.spread().mean());
            parts.put("cv", measured.spread().cv());
            parts.put("limit", measured.limit());
            parts.put("within", measured.within().key());
            parts.put("threshold", measured.threshold());
            parts.put("below", measured.failing());
            parts.put("missing", measured.open());
        } else if (thing instanceof Tryout tryout) {
            parts.put("standard", tryout.standard());
            parts.put("rule", tryout.rule());
            parts.put("stage", tryout.stage());
            parts.put("places", tryout.places());
        } else if (thing instanceof Questionnaire asked) {
            parts.put("group", asked.group());
            parts.put("name", asked.name());
            parts.put("questions", asked.fields());
        }
        return parts;
    }
}
