package org.junheng.web.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Times;
import org.junheng.store.audit.AuditRows;
import org.junheng.web.page.Frame;

/** What an auditor looks for, as it stands in the address (查询条件). */
record Asked(String who, String deed, String day) {

    AuditRows.Filter filter() {
        if (day.isEmpty()) {
            return new AuditRows.Filter(who, deed, "", "");
        }
        try {
            LocalDate date = LocalDate.parse(day);
            return new AuditRows.Filter(
                    who, deed, Times.text(Frame.begins(date)), Times.text(Frame.begins(date.plusDays(1))));
        } catch (DateTimeParseException wrong) {
            throw new Refusal(
                    Words.of("日期写的是“%s”；应写成 2026-09-01 这样", "the day is \"%s\"; write it like 2026-09-01", day));
        }
    }

    String query() {
        return "?who=" + encoded(who) + "&deed=" + encoded(deed) + "&day=" + encoded(day);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
