package org.junheng.planner.layout;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.register.Registers;
import org.junheng.core.report.PlanPaper;
import org.junheng.core.text.Words;

/**
 * A layout that keeps every limit, checked apart from the solver. Money is yuan over all years.
 *
 * @param isOpen [site][year]
 * @param siteOf [village][year] the site the village's students go to
 * @param mode [village][year] how they get there
 * @param bound no layout within these limits can cost less
 * @param isByClock whether the clock ended the work, so that another run may end otherwise
 */
public record LayoutPlan(
        LayoutInput input,
        boolean[][] isOpen,
        int[][] siteOf,
        Travel.Mode[][] mode,
        double cost,
        double bound,
        boolean isByClock) {

    /** How far it can be from the least cost, as a share of its own. */
    public double gap() {
        return cost <= bound ? 0 : (cost - bound) / cost;
    }

    public int students(int site, int year) {
        int students = 0;
        for (int village = 0; village < siteOf.length; village++) {
            students += siteOf[village][year] == site ? input.students(village, year) : 0;
        }
        return students;
    }

    public int boarders(int site, int year) {
        int boarders = 0;
        for (int village = 0; village < siteOf.length; village++) {
            boolean isBoarder = siteOf[village][year] == site && mode[village][year] == Travel.Mode.BOARD;
            boarders += isBoarder ? input.students(village, year) : 0;
        }
        return boarders;
    }

    /** Students who go to another school than the year before; in the first year, than today, where that is said. */
    public int changing(int year) {
        int changing = 0;
        for (int village = 0; village < siteOf.length; village++) {
            int before = year > 0
                    ? siteOf[village][year - 1]
                    : input.villages().get(village).today();
            changing += before >= 0 && before != siteOf[village][year] ? input.students(village, year) : 0;
        }
        return changing;
    }

    /** The first year, from 0, in which a site that was not so is open (or closed); -1 where there is none. */
    public int firstYear(int site, boolean open) {
        boolean before = input.sites().get(site).isOpen();
        for (int year = 0; year < isOpen[site].length; year++) {
            if (isOpen[site][year] == open && before != open) {
                return year;
            }
            before = isOpen[site][year];
        }
        return -1;
    }

    /** One site in one year: whether it is open, its students and boarders. */
    public record Line(String site, int year, boolean isOpen, int students, int places, int boarders, int beds) {}

    /** Every site in every year. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (int site = 0; site < isOpen.length; site++) {
            LayoutInput.Site here = input.sites().get(site);
            for (int year = 0; year < input.years().size(); year++) {
                lines.add(new Line(
                        here.name(),
                        input.years().get(year),
                        isOpen[site][year],
                        students(site, year),
                        here.places(),
                        boarders(site, year),
                        here.beds()));
            }
        }
        return lines;
    }

    /** Hears of every way to school of the plan. */
    interface Ways {
        void way(int village, int year, int site, Travel.Mode mode);
    }

    /** Every village with students, year by year. */
    public void forEveryWay(Ways ways) {
        for (int year = 0; year < input.years().size(); year++) {
            for (int village = 0; village < siteOf.length; village++) {
                if (input.students(village, year) > 0) {
                    ways.way(village, year, siteOf[village][year], mode[village][year]);
                }
            }
        }
    }

    /** The plan in sentences: what becomes of each school that changes, then what it costs and how good that is. */
    public List<Words> sentences() {
        return LayoutSentences.of(this);
    }

    /** The plan for its readers. */
    public PlanPaper paper(Registers registers) {
        return LayoutPaper.of(this, registers);
    }
}
