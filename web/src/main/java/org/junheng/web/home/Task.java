package org.junheng.web.home;

import org.junheng.core.text.Words;

/**
 * One thing to do (待办).
 *
 * @param kind tells it from the others of its page
 * @param state how it stands
 * @param path where it is done
 */
public record Task(String kind, Sign sign, Words title, Words state, String path) {

    /** What it is put off by; what has become more urgent is another task. */
    public String key() {
        return kind + " " + sign + " " + path;
    }

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
