package org.junheng.web.page;

import java.util.Locale;

/** How large the letters are (大字): as the browser has them, a quarter larger, or half as large again. */
public enum Size {
    NORMAL,
    LARGE,
    LARGER;

    /** the cookie that holds it */
    static final String COOKIE = "size";

    static Size of(String name) {
        for (Size size : values()) {
            if (size.id().equals(name)) {
                return size;
            }
        }
        return NORMAL;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that the button gives; after the largest comes the usual one again. */
    public Size next() {
        return values()[(ordinal() + 1) % values().length];
    }

    /** The class of the page; null for none. */
    public String style() {
        return this == NORMAL ? null : id();
    }
}
