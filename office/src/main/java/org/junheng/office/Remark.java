package org.junheng.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junheng.core.model.Finding;
import org.junheng.core.model.Finding.Level;
import org.junheng.core.model.Place;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;

/**
 * One finding as written at one cell (批注). The first cell of a finding carries the whole sentence, the others point to it.
 *
 * @param text begins with the level in words, so that nobody has to tell it from a colour
 */
record Remark(Place place, Level level, String school, String text) {

    private static final int MOST_PLACES = 1_000;

    private static final Words ERROR = Words.of("错误", "Error");
    private static final Words QUERY = Words.of("疑点", "Query");
    private static final Words EXPLAINED = Words.of("疑点（已说明）", "Query (explained)");
    private static final Words NOTE = Words.of("提示", "Note");

    /** All remarks on the places that a test lets through, errors first, then by sheet, row and column as found. */
    static List<Remark> of(List<Finding> findings, java.util.function.Predicate<Place> here, Language language) {
        List<Remark> remarks = new ArrayList<>();
        for (Finding finding : findings) {
            List<Place> places =
                    finding.places().stream().filter(here).limit(MOST_PLACES).toList();
            for (int i = 0; i < places.size(); i++) {
                String text = i == 0 ? whole(finding, language) : pointer(finding, places.get(0), language);
                remarks.add(new Remark(places.get(i), finding.level(), finding.school(), text));
            }
        }
        remarks.sort(Comparator.comparing(Remark::level));
        return remarks;
    }

    static Words word(Level level) {
        return switch (level) {
            case ERROR -> ERROR;
            case QUERY -> QUERY;
            case NOTE -> NOTE;
        };
    }

    private static String whole(Finding finding, Language language) {
        int places = finding.places().size();
        Words more = places > 1 ? Words.of("（共 %d 处）", " (%d cells)", places) : Words.same("");
        return Words.of("%s：%s%s", "%s: %s%s", name(finding), finding.message(), more)
                .in(language);
    }

    private static String pointer(Finding finding, Place first, Language language) {
        return Words.of(
                        "%s：与“%s”%s%d 同一问题",
                        "%s: the same as \"%s\" %s%d", name(finding), first.sheet(), first.column(), first.row())
                .in(language);
    }

    private static Words name(Finding finding) {
        return finding.level() == Level.QUERY && !finding.explanation().isEmpty() ? EXPLAINED : word(finding.level());
    }
}
