package org.junheng.web.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junheng.core.collect.RawTable;
import org.junheng.core.collect.Returns;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Actor;
import org.junheng.store.Look;
import org.junheng.store.Store;
import org.junheng.store.figures.Figures;
import org.junheng.store.figures.Scope;
import org.junheng.store.figures.Upload;
import org.junheng.store.figures.Uploads;
import org.junheng.store.people.Unit;
import org.springframework.stereotype.Component;

/**
 * The ministry's statistical returns a county handed in (年报): kept as files, never as figures of ours. They stand beside the figures
 * when these are verified, and fill in what a school has not written yet.
 */
@Component
public final class ReturnFiles {

    private static final String SCHOOL = "school";

    private final Store store;
    private final Registers registers;

    ReturnFiles(Store store, Registers registers) {
        this.store = store;
        this.registers = registers;
    }

    /** Takes files of the returns, all of them or none. */
    public List<Upload> take(Actor actor, Unit county, int year, List<CameIn> files) {
        RawTable areas = store.look(CountyWork::areas);
        List<Set<String>> schools =
                files.stream().map(file -> schools(file, areas)).toList();
        return store.does(actor, deed -> {
            List<Upload> uploads = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                CameIn file = files.get(i);
                Upload upload = Uploads.add(
                        deed,
                        store.blobs(),
                        file.blob(),
                        county.id(),
                        county.id(),
                        year,
                        Upload.Kind.RETURNS,
                        file.name());
                Uploads.keepReturns(deed, upload, schools.get(i));
                uploads.add(upload);
            }
            return uploads;
        });
    }

    private Set<String> schools(CameIn file, RawTable areas) {
        List<RawTable> sheets = new ArrayList<>(
                HandedSheets.read(store.blobs().path(file.blob().sha256()), file.name(), HandedSheets.COUNTY_ROWS));
        sheets.add(areas);
        Returns read = Returns.of(sheets, registers);
        if (!HandedFile.isReturns(read)) {
            throw new Refusal(Words.of(
                    "%s：这个文件里没有认出年报的表；请上传教育事业统计的原表，或改选“县里的数”。这一次的文件都没有收",
                    "%s: no sheet of the ministry's returns was recognised in this file; hand in the original tables, or choose the county's figures. No file of this time was taken",
                    file.name()));
        }
        Set<String> schools = new TreeSet<>();
        for (Table table : read.facts().tables()) {
            if (table.has(SCHOOL)) {
                IntStream.range(0, table.size()).forEach(row -> schools.add(table.shown(row, SCHOOL)));
            }
        }
        return schools;
    }

    List<RawTable> sheets(List<Upload> uploads) {
        return uploads.stream()
                .flatMap(upload ->
                        HandedSheets.read(store.blobs().path(upload.sha256()), upload.name(), HandedSheets.COUNTY_ROWS)
                                .stream())
                .toList();
    }

    /** What the returns of a year say of a school. */
    public Facts of(String county, String school, int year) {
        return store.look(look -> about(school, with(look, county, school, year)));
    }

    /** What is known of a school before it writes anything: its stored figures, and where there are none, what the returns say. */
    public Facts beside(String county, String school, int year) {
        return store.look(look -> {
            List<RawTable> sheets = new ArrayList<>(new Figures(look, registers).sheets(Scope.unit(county, school)));
            sheets.addAll(with(look, county, school, year));
            return about(school, sheets);
        });
    }

    private List<RawTable> with(Look look, String county, String school, int year) {
        List<RawTable> sheets = new ArrayList<>(sheets(new Uploads(look).returns(county, year, school)));
        sheets.add(CountyWork.areas(look));
        return sheets;
    }

    private Facts about(String school, List<RawTable> sheets) {
        return Facts.of(Returns.of(sheets, registers).facts().tables().stream()
                .filter(table -> registers.register(table.register()).level().equals(SCHOOL))
                .map(table -> table.pick(IntStream.range(0, table.size())
                        .filter(row -> table.shown(row, SCHOOL).equals(school))
                        .toArray()))
                .filter(table -> table.size() > 0)
                .toList());
    }
}
