package org.junheng.web.open;

import java.util.List;
import org.junheng.core.text.Words;
import org.junheng.store.round.Notice;
import org.junheng.web.page.Told;
import org.junheng.web.work.CountyResults;

/** The public edition of a county (公开页). */
public record OpenPage(
        CountyResults results,
        Notice notice,
        boolean takesObjections,
        boolean isEnglish,
        boolean isLarge,
        Told told,
        List<Say> says) {

    /** Something anybody can say to the county, such as a complaint. */
    public record Say(Words name, Words about, String path) {}

    /** The same page in a language and size. */
    public String address(boolean english, boolean large) {
        return "/open/" + results.county().id()
                + (english ? large ? "?lang=en&size=large" : "?lang=en" : large ? "?size=large" : "");
    }

    public String csv() {
        return "/open/" + results.county().id() + "/data.csv" + (isEnglish ? "?lang=en" : "");
    }
}
