package org.junheng.web.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junheng.core.standard.Standard;
import org.junheng.core.text.Words;
import org.junheng.store.act.Evidence;
import org.junheng.store.act.Opinion;
import org.junheng.store.people.Unit;
import org.junheng.web.page.Choice;

/**
 * One clause: its files, what was judged on them (条款佐证页).
 *
 * @param why the test with its numbers, where figures decide
 * @param origin where a judgement came from; empty where it was judged here or not at all
 * @param opinions what was proposed and what became of it, newest first
 * @param choices its materials, to choose from
 * @param asked words by which a file is looked for
 * @param found files that could show it too
 * @param from how many files of each material stand before those shown
 * @param proposed the text that stands under evidence before somebody changes it
 * @param today the day a judgement is dated by itself
 */
public record ClausePage(
        Unit county,
        int year,
        Standard standard,
        ClauseLine line,
        Words how,
        List<Words> why,
        String origin,
        List<Opinion> opinions,
        List<Choice> choices,
        String asked,
        List<Evidence> found,
        int from,
        String proposed,
        Optional<LocalDate> lateFrom,
        LocalDate today) {

    public String path() {
        return line.path();
    }

    /** Whether there are files of a material behind those shown. */
    public boolean goesOn(MaterialLine material) {
        return material.count().all() > from + material.files().size();
    }

    /** Where they are. */
    public String following() {
        int most = line.materials().stream()
                .mapToInt(each -> each.files().size())
                .max()
                .orElse(0);
        return path() + "?from=" + (from + most);
    }
}
