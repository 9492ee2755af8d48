package org.junheng.web.act;

import java.util.List;
import java.util.Optional;
import org.junheng.core.text.Words;
import org.junheng.store.act.Case;
import org.junheng.store.people.Unit;
import org.junheng.web.page.Choice;

/**
 * One case (案卷页).
 *
 * @param late days after the last day; 0 where it is in time
 * @param basis the clause it rests on; empty for none
 * @param from where it comes from
 * @param opened what was opened from it
 * @param chain others of its register it is chained to; empty where there are none
 * @param waiting what others can do next and who they are
 * @param lacksOwner whether it waits for an owner it has not, and is the visitor's to give
 * @param assigning how it can be given to somebody; empty where that is not theirs
 * @param correcting the own fields as they can be corrected; empty where that is not theirs
 * @param mayAttach whether files can be added
 * @param problem where a problem found here is opened as one; empty where that is not theirs
 */
public record CasePage(
        Unit unit,
        Words register,
        Words about,
        String list,
        Case it,
        Words state,
        boolean ends,
        long late,
        Optional<Basis> basis,
        Optional<Origin> from,
        List<Origin> opened,
        Optional<Chain> chain,
        List<Line> fields,
        List<EffectLine> effects,
        List<StepLine> steps,
        List<MoveForm> moves,
        List<Words> waiting,
        boolean lacksOwner,
        Optional<Assigning> assigning,
        List<Input> correcting,
        boolean mayAttach,
        String problem) {

    public record Basis(Words name, String path) {}

    /** Another case, or whatever else a case comes from. */
    public record Origin(Words name, String path) {}

    /** The others it names, and those that name it. */
    public record Chain(Words name, List<Origin> named, List<Origin> naming) {}

    public record Line(Words name, Words value) {}

    /**
     * What was predicted of one item.
     *
     * @param now how it stands today; empty where there are no figures
     * @param isReached whether it stands as was predicted, or a clause is met
     */
    public record EffectLine(
            Words standard, Words item, int year, Words was, Words predicted, Words now, boolean isReached) {}

    /** @param saidAt what the clock of a phone said; empty where it was done on the page */
    public record StepLine(
            Words what, Words to, String words, String who, String at, String saidAt, List<FileLine> files) {}

    public record FileLine(String name, String path, String sha256, long size) {}

    /**
     * A move that is theirs to make now.
     *
     * @param says whether a sentence is needed
     * @param said what they had written when it was refused
     * @param isShown whether its form stands open: the way on, or what was refused
     */
    public record MoveForm(
            String id,
            Words name,
            String path,
            List<Input> inputs,
            boolean says,
            String said,
            boolean isShown,
            Optional<Words> evidence) {}

    public record Assigning(List<Choice> owners, String due) {}
}
