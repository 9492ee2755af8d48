package org.junheng.web.people;

import java.util.List;

/**
 * Passwords to hand over (初始口令页); shown once and kept nowhere.
 *
 * @param text key of the sentence that says what happened
 * @param workbook the same list as a workbook, in Base64: its address holds it whole, so that nothing has to be kept
 * @param next where to go afterwards
 */
public record HandedOverPage(String text, List<Line> people, String workbook, String next) {

    /** An account and the password for its first sign-in. */
    public record Line(String login, String name, String password) {}
}
