package org.junheng.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.core.text.Words;
import org.springframework.http.HttpStatus;

/**
 * The answer of a controller: a template and what it shows (视图).
 *
 * @param template its path without ending, such as {@code home/home}
 * @param page what it shows, a record of its own
 * @param title of the window; after 错误： where there are errors
 * @param crumbs the way back, from the top
 */
public record View(
        String template, Object page, Words title, List<Frame.Crumb> crumbs, HttpStatus status, Optional<Words> said) {

    public static View of(String template, Object page, Words title) {
        return new View(template, page, title, List.of(), HttpStatus.OK, Optional.empty());
    }

    /** With one more step of the way back. */
    public View under(Words name, String path) {
        List<Frame.Crumb> longer = new ArrayList<>(crumbs);
        longer.add(new Frame.Crumb(name, path));
        return new View(template, page, title, List.copyOf(longer), status, said);
    }

    public View status(HttpStatus other) {
        return new View(template, page, title, crumbs, other, said);
    }

    /** With a sentence on top that says what was wrong. */
    public View saying(Words sentence) {
        return new View(template, page, title, crumbs, status, Optional.of(sentence));
    }
}
