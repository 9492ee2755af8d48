package org.junheng.web.open;

import org.junheng.store.round.Notice;
import org.junheng.web.page.Told;
import org.junheng.web.work.CountyResults;

/** The public edition of a county (公开页). */
public record OpenPage(OpenFrame open, CountyResults results, Notice notice, boolean takesObjections, Told told) {

    public String csv() {
        return "/open/" + open.county().id() + "/data.csv" + (open.isEnglish() ? "?lang=en" : "");
    }
}
