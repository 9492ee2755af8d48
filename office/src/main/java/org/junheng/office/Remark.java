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
 * @param name the level in words, so that nobody has to tell it from a colour
 * @param follows whether the whole sentence already stands in the same row
 */
record Remark(
        Place place, Level level, String name, String school, String sentence, boolean follows, Language language) {

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
                Place place = places.get(i);
                remarks.add(new Remark(
                        place,
                        finding.level(),
                        name(finding).in(language),
                        finding.school(),
                        i == 0 ? whole(finding, language) : pointer(places.get(0), language),
                        i > 0
                                && place.row() == places.get(0).row()
                                && place.sheet().equals(places.get(0).sheet()),
                        language));
            }
        }
        remarks.sort(Comparator.comparing(Remark::level));
        return remarks;
    }

    private static Words word(Level level) {
        return switch (level) {
            case ERROR -> ERROR;
            case QUERY -> QUERY;
            case NOTE -> NOTE;
        };
    }

    /** The remark as it stands at its cell: level and sentence. */
    String text() {
        return Words.of("%s：%s", "%s: %s", name, sentence).in(language);
    }

    /** The remark as it stands at the head of its row: the column is named too. */
    String textOfRow() {
        return place.column().isEmpty()
                ? text()
                : Words.of("%s（%s 列）：%s", "%s (column %s): %s", name, place.column(), sentence)
                        .in(language);
    }

    private static String whole(Finding finding, Language language) {
        int places = finding.places().size();
        Words more = places > 1 ? Words.of("（共 %d 处）", " (%d cells)", places) : Words.same("");
        return finding.message().in(language) + more.in(language);
    }

    private static String pointer(Place first, Language language) {
        return Words.of("与“%s”%s%d 同一问题", "the same as \"%s\" %s%d", first.sheet(), first.column(), first.row())
                .in(language);
    }

    private static Words name(Finding finding) {
        return finding.level() == Level.QUERY && !finding.explanation().isEmpty() ? EXPLAINED : word(finding.level());
    }
}
