package org.junheng.web.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junheng.core.standard.Standard;
import org.junheng.core.text.Words;
import org.junheng.store.act.Evidence;
import org.junheng.store.people.Unit;
import org.junheng.web.page.Choice;

/**
 * Every clause of a standard with its papers (自评申报页): vetoes first, then block by block.
 *
 * @param all over all clauses, whatever is shown
 * @param offices the same for each office
 * @param waiting judgements that wait for a second person
 * @param lateFrom from when on a file was made after the fact
 * @param whyNot why nothing can be judged yet
 * @param found files found by the words asked for; empty where none were
 */
public record AssessPage(
        Unit county,
        int year,
        Standard standard,
        Asked asked,
        List<Choice> standards,
        List<Choice> ofOffice,
        List<Choice> ofState,
        Progress all,
        List<Progress> offices,
        List<Part> parts,
        List<WaitingOpinion> waiting,
        Optional<LocalDate> lateFrom,
        Optional<Words> whyNot,
        List<Found> found) {

    /** What is asked of the page; empty for all. */
    public record Asked(String office, String state, String words) {

        public boolean isForLess() {
            return !office.isEmpty() || !state.isEmpty();
        }
    }

    /** How many materials there are, how many are there, how many are approved. */
    public record Progress(Words of, int all, int there, int approved) {}

    /** A block of the document. */
    public record Part(String id, Words name, List<ClauseLine> clauses) {}

    /** A file that was found, and what it shows. */
    public record Found(Evidence file, String material, List<MaterialLine.Elsewhere> shows) {}

    public String path() {
        return "/county/" + county.id() + "/" + year + "/assess";
    }

    /** Whether there are any that whoever looks could confirm here, all at once. */
    public boolean canConfirm() {
        return waiting.stream().anyMatch(WaitingOpinion::canBeConfirmed);
    }

    /** With the standard that is looked at. */
    public String export(String file) {
        return path() + "/" + file + "?standard=" + standard.id();
    }
}
