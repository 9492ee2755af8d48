package org.junheng.web.open;

import java.util.List;
import org.junheng.core.text.Words;
import org.junheng.store.people.Unit;

/** What stands around everything that is told of a county in public: its name, language and size of type, and the ways to speak up. */
public record OpenFrame(Unit county, boolean isEnglish, boolean isLarge, List<Say> says) {

    /** Something anybody can say to the county, such as a complaint. */
    public record Say(Words name, Words about, String path) {}

    /** The same page in a language and size. */
    public String address(boolean english, boolean large) {
        return "/open/" + county.id()
                + (english ? large ? "?lang=en&size=large" : "?lang=en" : large ? "?size=large" : "");
    }
}
