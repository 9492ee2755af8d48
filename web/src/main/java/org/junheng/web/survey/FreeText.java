package org.junheng.web.survey;

/** What somebody wrote in their own words (文字意见): kept as it was, without signs that mean something to machines alone. */
final class FreeText {

    private FreeText() {}

    static String plain(String text) {
        return text.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n]]", " ").strip();
    }
}
