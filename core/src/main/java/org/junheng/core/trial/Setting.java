package org.junheng.core.trial;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/**
 * One {@code --set} taken apart: {@code NAME[/stage][@year].field=VALUE}, or with {@code +=} and {@code -=}.
 *
 * @param name school or county, by name or code
 * @param stage empty where none is named
 * @param year 0 where none is named
 * @param field by id, Chinese name, English name or alias
 */
record Setting(String text, String name, String stage, int year, String field, How how, String value) {

    private static final Pattern FORM = Pattern.compile(
            "(?<name>[^/@=]+)(/(?<stage>[^/@=]+))?(@(?<year>\\d{4}))?\\.(?<field>[^.=+-]+)(?<how>\\+=|-=|=)(?<value>.*)");

    /** Set to a value, or changed by it. */
    enum How {
        TO,
        MORE,
        LESS
    }

    static Setting of(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw new Refusal(Words.of(
                    "试改的写法不对：“%s”；应写 学校名或代码[/学段][@学年].字段=值，例 \"中心小学/小学.专任教师数+=2\"",
                    "the change to try is not understood: \"%s\"; write NAME-or-CODE[/stage][@year].field=VALUE, for example \"中心小学/primary.teachers+=2\"",
                    text));
        }
        return new Setting(
                text.strip(),
                parts.group("name").strip(),
                parts.group("stage") == null ? "" : parts.group("stage").strip(),
                parts.group("year") == null ? 0 : Integer.parseInt(parts.group("year")),
                parts.group("field").strip(),
                switch (parts.group("how")) {
                    case "+=" -> How.MORE;
                    case "-=" -> How.LESS;
                    default -> How.TO;
                },
                parts.group("value").strip());
    }
}
