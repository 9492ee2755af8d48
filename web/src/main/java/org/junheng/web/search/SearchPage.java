package org.junheng.web.search;

import java.util.List;
import org.junheng.core.text.Words;

/** What was found (查到的). */
public record SearchPage(String asked, List<Group> groups) {

    /**
     * Things of one kind.
     *
     * @param all how many there are; no more than a few are shown
     */
    public record Group(Words name, List<Found> found, int all) {}

    /** @param where what tells it from others of its name */
    public record Found(Words name, Words where, String path) {}
}
