package org.junheng.web.standards;

import java.util.List;
import org.junheng.core.standard.Standard;
import org.junheng.core.text.Words;
import org.junheng.web.page.Choice;
import org.junheng.web.page.Told;

/** The documents there are, and two of them to be compared (标准清单). */
public record StandardsPage(List<Group> groups, Comparing comparing) {

    /** Those of the nation, of provinces, of schools, of this server. */
    public record Group(Words name, List<Row> rows) {}

    /** @param base what it is a variant of; null for none */
    public record Row(Standard standard, Standard base, int examples) {

        public String path() {
            return "/standards/" + standard.id();
        }
    }

    /** The form that chooses two. */
    public record Comparing(List<Choice> one, List<Choice> other) {}

    /** What differs between two. */
    public record Compared(Comparing comparing, Told told) {}

    /** One document. */
    public record One(Standard standard, Told told) {}
}
