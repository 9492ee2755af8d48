package org.junheng.web.act;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junheng.core.text.Words;
import org.junheng.store.people.Unit;
import org.junheng.web.page.Choice;
import org.junheng.web.page.Pages;

/**
 * The cases of one register (台账列表).
 *
 * @param searchesFiles whether the search reads the files too
 * @param path of the list, without what is asked
 * @param columns names of the own fields that are shown
 * @param opening where one is opened; empty where that is not theirs
 * @param month the month for which each school can be given one; empty where that is not theirs
 * @param most how many can be opened at once by Excel
 * @param workbook where the same is as a workbook
 * @param report where it is as a document; empty where its register has none
 */
public record CasesPage(
        Unit unit,
        Words register,
        Words about,
        boolean searchesFiles,
        String path,
        Asked asked,
        List<StateLine> states,
        List<Filter> filters,
        List<Words> columns,
        List<Line> lines,
        Optional<Counts> counts,
        Pages pages,
        String opening,
        String month,
        int most,
        String workbook,
        String report) {

    /** What the list is cut to. */
    public record Asked(String state, boolean isLate, boolean isMine, String clause, String text) {}

    /** How many stand in a state, and where they are. */
    public record StateLine(Words name, boolean ends, long all, long late, String path, boolean isChosen) {}

    /** An own field by which the list can be cut. */
    public record Filter(String id, Words name, List<Choice> choices) {}

    /**
     * One case.
     *
     * @param late days after the last day; 0 where it is in time
     */
    public record Line(
            String path,
            String number,
            String title,
            String unit,
            Words state,
            boolean ends,
            String owner,
            Optional<LocalDate> lastDay,
            long late,
            List<Words> values) {}

    /** Two own fields against each other. */
    public record Counts(Words down, Words across, List<Words> columns, List<Row> rows) {

        public record Row(Words name, List<Long> numbers) {}
    }
}
