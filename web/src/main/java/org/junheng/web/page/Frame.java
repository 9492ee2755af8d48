package org.junheng.web.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;
import org.junheng.store.Actor;
import org.junheng.store.Times;
import org.junheng.web.access.Visitor;

/**
 * What stands around every page (页框): who looks, in which language, where they are, and the words.
 *
 * @param path the address of the page
 * @param query what was asked of it, as it stands in the address; empty for nothing
 * @param size of the letters
 * @param tokens against forged requests, in every form
 * @param now when the page was made
 * @param names of people by their account; an account nobody knows is called as it is
 */
public record Frame(
        Visitor visitor,
        Language language,
        Texts texts,
        String path,
        String query,
        Size size,
        Supplier<String> tokens,
        List<Crumb> crumbs,
        Words said,
        Instant now,
        UnaryOperator<String> names) {

    private static final DateTimeFormatter MINUTE_ZH = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** One step of the way back. */
    public record Crumb(Words name, String path) {}

    public String t(String key, Object... arguments) {
        return texts.say(language, key, arguments);
    }

    /** Against forged requests. */
    public String token() {
        return tokens.get();
    }

    public String in(Words words) {
        return words.in(language);
    }

    /** The whole address, for coming back after the language or the size of the letters was changed. */
    public String here() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** What helps on this page. */
    public String help() {
        return HelpTopics.address(visitor == null ? List.of() : menu(), path);
    }

    /** Whether the way to sign in is worth showing to those who are not. */
    public boolean isElsewhere() {
        return !path.equals("/sign-in") && !path.equals("/setup");
    }

    public boolean isChinese() {
        return language == Language.ZH;
    }

    /** A stored moment as people read it: China's time, to the minute. */
    public String moment(String stored) {
        return stored.isEmpty() ? "" : MINUTE_ZH.format(Instant.parse(stored).atZone(Times.CHINA));
    }

    /** Who an account belongs to, as people call each other. */
    public String name(String login) {
        return login.equals(Actor.ANYBODY) ? t("page.anybody") : names.apply(login);
    }

    /** What stands above a printed page: whose it is and which figures; they are those of now. */
    public String printed(String... about) {
        List<String> told = new ArrayList<>(List.of(about));
        if (told.isEmpty() && visitor != null) {
            told.add(unit());
        }
        told.add(t("page.as-of", moment(now.toString())));
        return headed(told.toArray(String[]::new));
    }

    /** The same where the page tells itself of when its figures are. */
    public String headed(String... about) {
        return Stream.of(about).filter(each -> !each.isEmpty()).collect(Collectors.joining(" · "));
    }

    /** A number as people write it: no more digits than it has. */
    public String number(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** Today in China. */
    public static LocalDate today(Instant now) {
        return Times.day(now);
    }

    /** The moment a day begins in China. */
    public static Instant begins(LocalDate day) {
        return day.atStartOfDay(Times.CHINA).toInstant();
    }

    /** A school year: 2025—2026学年. */
    public String schoolYear(int year) {
        return isChinese() ? year + "—" + (year + 1) + " 学年" : year + "–" + (year + 1);
    }

    /** The units the visitor acts in, by name. */
    public String unit() {
        return visitor.account().grants().stream()
                .map(grant -> visitor.lineage().apply(grant.unit()))
                .filter(lineage -> !lineage.isEmpty())
                .map(lineage -> lineage.get(0).name())
                .distinct()
                .collect(Collectors.joining(isChinese() ? "、" : ", "));
    }

    public List<Menu.Item> menu() {
        return Menu.of(visitor, path);
    }

    /** Whether somebody is signed in who may do something there; for showing or hiding a button, never instead of deciding. */
    public boolean may(String route, String unit) {
        return visitor != null && visitor.may(route, unit);
    }
}
