package org.junheng.planner.layout;

import java.util.List;
import java.util.Map;
import org.junheng.core.text.Words;

/**
 * What a layout is made from. Money is yuan.
 *
 * @param years the school years that are planned, one after the other
 * @param km [village][site] the way to school
 * @param travel how students may get to school
 * @param changing what it costs once when a student goes to another school than the year before
 * @param stepsDone of each school that may be closed, which of the steps before a closing are done
 * @param limits what a plan must keep to
 * @param isDegrees whether x and y are degrees east and north; kilometres otherwise
 */
public record LayoutInput(
        Words name,
        List<Integer> years,
        List<Village> villages,
        List<Site> sites,
        double[][] km,
        List<Travel> travel,
        double changing,
        Map<String, List<String>> stepsDone,
        List<LayoutLimit> limits,
        boolean isDegrees) {

    /**
     * Students of one stage (and age) in one village.
     *
     * @param age what the travel limits go by, such as lower-primary; the stage where nothing else is said
     * @param students in each year
     * @param today the site they go to today, -1 where that is not said
     */
    public record Village(String name, String stage, String age, double x, double y, int[] students, int today) {}

    /**
     * A school, or a place where one may be opened.
     *
     * @param places most students
     * @param smallest fewest students, where it is open
     * @param beds for boarders
     * @param yearly cost of keeping it open for a year
     * @param opening and closing: what it costs once
     * @param isSmallRural protected: closed only when the steps are done (乡村小规模学校)
     */
    public record Site(
            String name,
            String stage,
            double x,
            double y,
            boolean isOpen,
            int places,
            int smallest,
            int beds,
            double yearly,
            double opening,
            double closing,
            boolean isSmallRural) {}

    public int students(int village, int year) {
        return villages.get(village).students()[year];
    }
}
