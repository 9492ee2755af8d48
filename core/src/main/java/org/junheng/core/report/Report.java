package org.junheng.core.report;

import java.util.List;
import java.util.Map;
import org.junheng.core.assess.Verdict;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Finding;
import org.junheng.core.standard.Profile;
import org.junheng.core.trial.Change;

/**
 * One piece of work to be told: the verdicts of each standard on each county, with everything they rest on.
 *
 * @param version of the program
 * @param areaNames code → name, for the counties judged
 * @param inputs the files read, with their digests
 * @param digests digests of registers and standards used
 * @param facts what was accepted: as returned, without what was found wrong
 * @param changes figures set otherwise for a trial; nothing of such a report may be handed in
 * @param verdicts by standard, then by county
 * @param unjudged where a standard came to none, and why
 */
public record Report(
        String version,
        int year,
        Map<String, String> areaNames,
        List<Input> inputs,
        Map<String, String> digests,
        Profile profile,
        Facts facts,
        List<Change> changes,
        List<Finding> findings,
        List<Verdict> verdicts,
        List<Unjudged> unjudged) {

    /** A file that was read. */
    public record Input(String name, long bytes, String sha256, int sheets, long cells) {}
}
