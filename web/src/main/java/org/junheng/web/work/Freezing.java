package org.junheng.web.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junheng.core.model.Facts;
import org.junheng.core.register.Registers;
import org.junheng.core.standard.Standard;
import org.junheng.core.standard.Standards;
import org.junheng.core.text.Language;
import org.junheng.desk.BuiltIn;
import org.junheng.desk.Digests;
import org.junheng.desk.Documents;
import org.junheng.desk.Input;
import org.junheng.desk.Judged;
import org.junheng.desk.Opened;
import org.junheng.office.TemplateBook;
import org.junheng.store.Blobs;
import org.junheng.store.Deed;
import org.junheng.store.Store;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.store.round.FrozenFigures;
import org.junheng.store.round.FrozenResults;
import org.junheng.store.round.Round;
import org.springframework.stereotype.Component;

/**
 * Takes a dated snapshot of a county (冻结): its figures are written as the two workbooks the command line reads, and judged from those,
 * so that {@code junheng replay} computes the same from the file alone.
 */
@Component
public final class Freezing {

    private static final String SNAPSHOT = "snapshot";

    private final Store store;
    private final CountyWork work;
    private final Standards standards;

    /** One that needs no running server. */
    public static Freezing of(Store store, Registers registers, Standards standards) {
        return new Freezing(store, new CountyWork(store, new ReturnFiles(store, registers), registers), standards);
    }

    Freezing(Store store, CountyWork work, Standards standards) {
        this.store = store;
        this.work = work;
        this.standards = standards;
    }

    /**
     * A snapshot that is not noted yet.
     *
     * @param file snapshot.zip, among the blobs
     * @param results what it came to
     */
    public record Taken(Blobs.Blob file, FrozenResults results) {

        /** Notes the snapshot of a round and what it came to. */
        public FrozenFigures put(Deed deed, Blobs blobs, Round round) {
            FrozenFigures frozen =
                    FrozenFigures.add(deed, blobs, file, round.county(), round.year(), round.id(), round.name());
            results.put(deed, frozen);
            return frozen;
        }
    }

    /** The rules by which snapshots are judged here, for whoever signs one. */
    public String rules() {
        return Digests.rules(work.registers(), Judged.asked(BuiltIn.NATIONAL, standards));
    }

    /** The snapshot of a county and school year. */
    public Taken snapshot(String county, int year, Language language) {
        try (Scratch scratch = Scratch.open()) {
            Path folder = scratch.folder();
            Path inputs = Files.createDirectories(folder.resolve("清册"));
            Facts facts = work.county(county).returns().facts();
            book("school", language, county, year).writeFilled(inputs.resolve("学校.xlsx"), facts);
            book("county", language, county, year).writeFilled(inputs.resolve("县.xlsx"), facts);
            Files.writeString(inputs.resolve("areas.csv"), areas(county));
            Opened opened = Opened.of(Input.read(List.of(inputs), doing -> {}), work.registers());
            List<Standard> asked = Judged.asked(BuiltIn.NATIONAL, standards);
            Judged judged = Judged.of(opened, asked, standards, year, opened.reported(year), doing -> {});
            Path documents = folder.resolve("documents");
            Documents.write(SNAPSHOT, judged, language, Set.of(), documents);
            return new Taken(store.blobs().put(documents.resolve("snapshot.zip")), Summary.of(judged.report(), county));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private TemplateBook book(String level, Language language, String county, int year) {
        return TemplateBook.of(work.registers(), level, language).forCounty(county, year);
    }

    /** The county and those above it, called as they are called here. */
    private String areas(String county) {
        StringBuilder list = new StringBuilder("code,name,parent\n");
        for (Unit unit : store.look(look -> new Units(look).lineage(county))) {
            list.append(unit.id())
                    .append(',')
                    .append(unit.name().replace(',', '，'))
                    .append(',')
                    .append(unit.parent())
                    .append('\n');
        }
        return list.toString();
    }
}
