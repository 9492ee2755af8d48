package org.junheng.web.people;

import org.junheng.core.text.Words;

/** What an account and a name have to be, in words (账号与姓名的写法); the same on a form and in a workbook. */
final class AccountWords {

    static final Words LOGIN = Words.of("2–40 个字母、数字、点、横线、下划线", "2 to 40 letters, digits, dots, hyphens, underscores");

    static final Words NAME = Words.of("姓名，最多 40 个字", "a name of at most 40 characters");

    private static final int LONGEST = 40;

    private AccountWords() {}

    static boolean isName(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST
                && text.codePoints()
                        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    }
}
