package org.junheng.core.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junheng.core.formula.ColumnReading;
import org.junheng.core.formula.Exact.Truth;
import org.junheng.core.formula.ExactReading;
import org.junheng.core.model.Column;
import org.junheng.core.register.FactRows;
import org.junheng.core.standard.Exclusion;
import org.junheng.core.standard.Standard;
import org.junheng.core.text.Words;

/**
 * The sections a standard compares in one year: one school in one stage each, grouped by area and stage, inside a group in key
 * order. What is left out is listed with its reason.
 */
final class Sections {

    static final String AREA = "area";
    static final String STAGE = "stage";
    private static final String YEAR = "year";
    private static final int BATCH = 10 * 100;

    private final Standard standard;
    private final Joined joined;
    private final Joined.Seen area;
    private final Counties counties;
    private final Shares shares;
    private final Grouping grouping;
    private final List<String> stages;
    private final List<LeftOut> leftOut = new ArrayList<>();

    /** The county of the row looked at last, which names it as most of its neighbours do. */
    private String lastNamed;

    private String lastHome;

    /** A section that does not enter the tests, and why. */
    record LeftOut(int row, Words reason) {}

    Sections(Joined joined, FactRows rows, Standard standard, int year, boolean acrossAreas) {
        this.standard = standard;
        this.joined = joined;
        this.area = joined.find(AREA);
        this.counties = acrossAreas ? null : new Counties(rows.facts());
        this.stages = standard.stages().isEmpty() ? List.of("") : standard.stages();
        this.shares = shares(standard, joined);
        int[] candidates = candidates(year);
        byte[] out = new byte[joined.table().size()];
        exclude(candidates, out, rows, year);
        Column stage = standard.stages().isEmpty() ? null : joined.table().column(STAGE);
        leaveOutHomeless(candidates, out);
        this.grouping = new Grouping(
                Arrays.stream(candidates).filter(row -> out[row] == 0).toArray(), stage, stages, this::area);
    }

    /** How site resources are shared out; null where the standard or the data has nothing to split. */
    static Shares shares(Standard standard, Joined joined) {
        if (standard.split().isEmpty() || !joined.table().has(STAGE)) {
            return null;
        }
        Joined.Seen seen = standard.split().get().fields().stream()
                .map(joined::find)
                .filter(found -> found != null && found.rows() != null)
                .findFirst()
                .orElse(null);
        if (seen == null) {
            return null;
        }
        return new Shares(
                standard.split().get(),
                joined.find(standard.weight()).column(),
                joined.table().column(STAGE),
                seen.rows(),
                seen.column().size());
    }

    private int[] candidates(int year) {
        Column years = joined.table().has(YEAR) ? joined.table().column(YEAR) : null;
        Column stage = standard.stages().isEmpty() ? null : joined.table().column(STAGE);
        String[] judged = stages.toArray(String[]::new);
        int[] rows = new int[joined.table().size()];
        int count = 0;
        for (int row = 0; row < rows.length; row++) {
            boolean now = years == null || years.number(row) == year;
            if (now && (stage == null || Grouping.indexOf(stage.text(row), judged) >= 0)) {
                rows[count++] = row;
            }
        }
        return Arrays.copyOf(rows, count);
    }

    private void exclude(int[] candidates, byte[] out, FactRows rows, int year) {
        Column students = joined.find(standard.weight()).column();
        for (int row : candidates) {
            if (students.number(row) == 0) {
                out[row] = 1;
                leftOut.add(new LeftOut(row, Words.of("没有学生", "has no students")));
            }
        }
        SectionColumns columns = new SectionColumns(joined, shares);
        for (Exclusion exclusion : standard.exclusions()) {
            ColumnReading reading = new ColumnReading(exclusion.when());
            for (int from = 0; from < candidates.length; from += BATCH) {
                int[] batch = Arrays.copyOfRange(candidates, from, Math.min(candidates.length, from + BATCH));
                double[] applies = reading.read(columns.batch(batch), batch.length);
                for (int i = 0; i < batch.length; i++) {
                    double decided = applies[i];
                    boolean leaves = decided == 1
                            || decided != 0
                                    && ExactReading.of(exclusion.when(), row(rows, batch[i], year)) == Truth.YES;
                    if (leaves && out[batch[i]] == 0) {
                        out[batch[i]] = 1;
                        leftOut.add(new LeftOut(batch[i], exclusion.says()));
                    }
                }
            }
        }
    }

    /** A school that names a county nobody knows is not put into another; nor is one that names none, where there are several. */
    private void leaveOutHomeless(int[] candidates, byte[] out) {
        for (int row : candidates) {
            if (out[row] == 0 && area(row) == null) {
                out[row] = 1;
                leftOut.add(new LeftOut(row, homeless(named(row))));
            }
        }
    }

    private Words homeless(String named) {
        return named.isEmpty()
                ? Words.of("区划代码未填或有误，不知道属于哪个县", "its area is missing or wrong, so its county is unknown")
                : Words.of(
                        "区划代码 %s 在《%s》里没有，不知道属于哪个县",
                        "its area %s is not in sheet \"%s\", so its county is unknown",
                        named,
                        standard.registers().register(Counties.REGISTER).sheet());
    }

    private String named(int row) {
        int seen = area == null ? -1 : area.row(row);
        return seen < 0 || !area.column().isThere(seen) ? "" : area.column().text(seen);
    }

    /** The county of a section; null where nobody knows it. */
    private String area(int row) {
        String code = named(row);
        if (code != lastNamed) {
            lastNamed = code;
            lastHome = counties == null ? "" : counties.home(code);
        }
        return lastHome;
    }

    SectionRow row(FactRows rows, int row, int year) {
        return new SectionRow(
                rows.row(
                        joined.table().register(),
                        row,
                        Map.of("fiscal_year", String.valueOf(standard.fiscalYear(year)), "standard", standard.id())),
                shares,
                row,
                Map.of());
    }

    Shares shares() {
        return shares;
    }

    SectionColumns columns() {
        return new SectionColumns(joined, shares);
    }

    /** Counties are measured together up to about this many sections; a larger one alone. */
    int endOfBatch(int firstArea, int endArea) {
        int end = firstArea;
        int size = 0;
        do {
            for (int stage = 0; stage < stages.size(); stage++) {
                size += grouping.size(stage, end);
            }
            end++;
        } while (end < endArea && size < BATCH);
        return end;
    }

    Joined joined() {
        return joined;
    }

    List<String> areas() {
        return grouping.areas();
    }

    List<String> stages() {
        return stages;
    }

    Grouping grouping() {
        return grouping;
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }
}
