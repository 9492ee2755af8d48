package org.junheng.web.home;

import org.junheng.core.text.Words;

/** One thing to do (待办): where, what, how it stands. */
public record Task(Sign sign, Words title, Words state, String path) {

    /** Shape before colour. */
    public enum Sign {
        MUST("!"),
        ASK("?"),
        OPEN("○"),
        DONE("✓");

        private final String shape;

        Sign(String shape) {
            this.shape = shape;
        }

        public String shape() {
            return shape;
        }
    }
}
