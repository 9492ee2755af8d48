package org.junheng.core.standard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Words;

/**
 * A material that shows a clause (佐证材料), as the clause's file lists it. It decides nothing: verdicts do not read it.
 *
 * @param from the office that has it (责任单位)
 * @param of which kind of year it speaks of
 * @param years of how many of the last such years
 * @param checked whether somebody read in an official text that it is asked for; else the list is this program's proposal
 */
public record Material(String id, Words name, Words from, Period of, int years, boolean checked) {

    /** The key of a clause's file that lists them. */
    static final String KEY = "materials";

    /** What a material's year is. */
    public enum Period {
        SCHOOL_YEAR,
        PAST_SCHOOL_YEAR,
        FISCAL_YEAR,
        /** in force whatever the year, such as a plan */
        STANDING
    }

    static List<Material> of(Entry clause) {
        List<Material> materials = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Entry entry : clause.items(KEY)) {
            entry.only("id", "name", "from", "of", "years", "checked");
            materials.add(new Material(
                    id(Names.unused(entry, ids)),
                    entry.words("name"),
                    entry.words("from"),
                    period(entry),
                    years(entry),
                    entry.flag("checked", false)));
        }
        return List.copyOf(materials);
    }

    /** It is part of addresses and of what is stored. */
    private static String id(Entry entry) {
        if (!entry.text("id").matches("[a-z][a-z0-9-]*")) {
            throw entry.at("id").wrong(Words.of("小写字母、数字和连字符", "lower-case letters, digits and hyphens"));
        }
        return entry.text("id");
    }

    private static Period period(Entry entry) {
        return Period.valueOf(entry.maybe("of")
                .map(of -> of.oneOf("school-year", "past-school-year", "fiscal-year", "standing"))
                .orElse("school-year")
                .toUpperCase(Locale.ROOT)
                .replace('-', '_'));
    }

    private static int years(Entry entry) {
        int years = entry.maybe("years").map(Entry::whole).orElse(1);
        if (years < 1) {
            throw entry.at("years").wrong(Words.of("1 以上的整数", "a whole number from 1"));
        }
        return years;
    }

    /** The years it speaks of, as people say them. */
    public Words period(Standard standard, int year) {
        return switch (of) {
            case SCHOOL_YEAR -> schoolYears(year);
            case PAST_SCHOOL_YEAR -> schoolYears(year - 1);
            case FISCAL_YEAR -> fiscalYears(standard.fiscalYear(year));
            case STANDING -> Words.of("现行", "in force");
        };
    }

    private Words schoolYears(int last) {
        return Words.of("%s—%s 学年", "%s–%s", plain(last + 1 - years), plain(last + 1));
    }

    private Words fiscalYears(int last) {
        return years == 1
                ? Words.of("%s 财政年度", "fiscal year %s", plain(last))
                : Words.of("%s—%s 财政年度", "fiscal years %s–%s", plain(last + 1 - years), plain(last));
    }

    private static String plain(int year) {
        return String.valueOf(year);
    }
}
