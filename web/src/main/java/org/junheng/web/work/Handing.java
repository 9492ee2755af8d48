package org.junheng.web.work;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junheng.core.collect.RawTable;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Actor;
import org.junheng.store.Deed;
import org.junheng.store.Look;
import org.junheng.store.Store;
import org.junheng.store.figures.Explanations;
import org.junheng.store.figures.Figures;
import org.junheng.store.figures.Incoming;
import org.junheng.store.figures.Keeping;
import org.junheng.store.figures.Row;
import org.junheng.store.figures.Scope;
import org.junheng.store.figures.Undo;
import org.junheng.store.figures.Upload;
import org.junheng.store.figures.Uploads;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.store.round.Form;
import org.junheng.store.round.Forms;
import org.junheng.store.round.Round;
import org.junheng.store.round.Rounds;
import org.junheng.web.ServerSettings;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes files in (收件): writes them down, reads and checks them, keeps what is good, takes it back. */
@Component
public final class Handing {

    private final Store store;
    private final Registers registers;
    private final ServerSettings settings;
    private final Turns turns = new Turns();

    Handing(Store store, Registers registers, ServerSettings settings) {
        this.store = store;
        this.registers = registers;
        this.settings = settings;
    }

    /** Takes a file of a school: a clean one is kept at once, one with errors waits for the clerk. */
    public Upload school(Actor actor, Unit school, String county, int year, MultipartFile file) {
        refuseLate(school, year);
        return taken(actor, school, county, year, came(file));
    }

    /** Takes a file of the county: its own figures, or schools' figures of earlier years. */
    public Upload county(Actor actor, Unit county, int year, MultipartFile file) {
        return taken(actor, county, county.id(), year, came(file));
    }

    /**
     * Keeps a file of the county that the program itself made, all of it or nothing.
     *
     * @param beside what is done in the same deed
     */
    public Upload county(Actor actor, Unit county, int year, CameIn file, BiConsumer<Deed, Upload> beside) {
        HandedFile read = read(file.blob().sha256(), file.name(), look -> about(look, county, county.id(), year));
        if (read.level() != HandedFile.Level.CLEAN) {
            throw new Refusal(read.findings().get(0).message());
        }
        return store.does(actor, deed -> {
            Upload upload = Uploads.add(
                    deed, store.blobs(), file.blob(), county.id(), county.id(), year, Upload.Kind.FIGURES, file.name());
            kept(deed, upload, read, county);
            beside.accept(deed, upload);
            return upload;
        });
    }

    public CameIn came(MultipartFile file) {
        return CameIn.of(file, store.blobs(), settings.uploadBytes());
    }

    private Upload taken(Actor actor, Unit unit, String county, int year, CameIn file) {
        return turns.taken(() -> inTurn(actor, unit, county, year, file));
    }

    private Upload inTurn(Actor actor, Unit unit, String county, int year, CameIn file) {
        HandedFile read = read(file.blob().sha256(), file.name(), look -> about(look, unit, county, year));
        return store.does(actor, deed -> {
            Upload upload = Uploads.add(
                    deed, store.blobs(), file.blob(), unit.id(), county, year, Upload.Kind.FIGURES, file.name());
            if (read.level() == HandedFile.Level.CLEAN) {
                kept(deed, upload, read, unit);
            }
            return upload;
        });
    }

    /** Before anything is read: where nothing is collected, or all was handed in, no file is taken. */
    private void refuseLate(Unit school, int year) {
        List<Form> forms = round(school.id(), year)
                .filter(round -> round.state() == Round.State.OPEN)
                .map(round -> forms(round, school.id()))
                .orElse(List.of());
        if (forms.isEmpty()) {
            throw new Refusal(Words.of("%d 学年现在不收数", "nothing is collected for the school year %d now", year));
        }
        if (forms.stream().noneMatch(form -> form.state().isOpen())) {
            throw new Refusal(
                    Words.of(
                            "本校的表已提交，不能再上传；要改请先撤回，或让县里退回",
                            "the school's forms are submitted, no file is taken any more; take them back first, or ask the county to send them back"));
        }
    }

    /** An upload as it was handed in, read again. */
    public HandedFile read(Upload upload) {
        return turns.taken(() -> read(
                upload.sha256(),
                upload.name(),
                look -> about(look, new Units(look).unit(upload.unit()), upload.county(), upload.year())));
    }

    private HandedFile read(String sha256, String name, Function<Look, HandedFile.About> about) {
        // looked up first: nobody waits for a connection while a workbook is read
        HandedFile.About looked = store.look(about);
        return HandedFile.read(store.blobs().path(sha256), name, looked, registers);
    }

    private HandedFile.About about(Look look, Unit unit, String county, int year) {
        if (unit.kind() != Unit.Kind.SCHOOL) {
            Set<String> elsewhere = new Units(look)
                    .all().stream()
                            .filter(other -> other.kind() == Unit.Kind.SCHOOL
                                    && !other.parent().equals(county))
                            .map(Unit::id)
                            .collect(Collectors.toSet());
            return new HandedFile.About(
                    unit.id(),
                    HandedSheets.COUNTY_ROWS,
                    registers -> List.of(),
                    Map.of(),
                    CountyWork.areas(look),
                    Map.of(),
                    (owner, ofYear) -> !elsewhere.contains(owner));
        }
        Scope own = Scope.unit(county, unit.id());
        return new HandedFile.About(
                unit.id(),
                HandedSheets.SCHOOL_ROWS,
                brought -> beside(own, brought, year),
                CountyWork.elsewhere(look, own),
                CountyWork.areas(look),
                new Explanations(look).texts(own),
                mayBring(unit, year));
    }

    /** What is stored of a school: of the forms a file brings the other years, of the others this year too. */
    private List<RawTable> beside(Scope own, Set<String> brought, int year) {
        return store.look(look -> {
            Figures figures = new Figures(look, registers);
            return figures.stored().stream()
                    .map(Register::id)
                    .flatMap(id ->
                            figures.sheets(brought.contains(id) ? own.of(id).except(year) : own.of(id)).stream())
                    .toList();
        });
    }

    /** A school brings its own rows of the year that is collected. */
    private static BiPredicate<String, Integer> mayBring(Unit unit, int year) {
        return (school, ofYear) -> school.equals(unit.id()) && (ofYear == year || ofYear == 0);
    }

    /** Keeps the good rows of an upload that has wrong ones too. */
    public void keep(Actor actor, Upload upload) {
        HandedFile read = read(upload);
        Unit unit = store.look(look -> new Units(look).unit(upload.unit()));
        store.doing(actor, deed -> kept(deed, upload, read, unit));
    }

    private void kept(Deed deed, Upload upload, HandedFile read, Unit unit) {
        Incoming incoming = read.incoming(label(deed, upload, unit), upload.county(), school(unit));
        if (incoming.size() == 0) {
            throw new Refusal(Words.of("没有一行可以保存", "there is no row that can be kept"));
        }
        new Keeping(deed).keep(upload, incoming);
        if (unit.kind() == Unit.Kind.COUNTY) {
            newSchools(deed, incoming, unit);
        }
        read.explanations(upload.county()).forEach(said -> Explanations.say(deed, said.row(), said.text()));
        Uploads.move(deed, upload, Upload.State.KEPT);
    }

    /** The school a file is about; empty for a whole county's. */
    private static String school(Unit unit) {
        return unit.kind() == Unit.Kind.SCHOOL ? unit.id() : "";
    }

    /** Schools the county names for the first time are units from now on. */
    private static void newSchools(Deed deed, Incoming incoming, Unit county) {
        Units units = new Units(deed);
        incoming.named("school", "school_name").forEach((code, name) -> {
            if (units.find(code).isEmpty()) {
                Units.put(deed, new Unit(code, Unit.Kind.SCHOOL, name, county.id()));
            }
        });
    }

    /** Unit, file and which of that name, so that of two 学校.xlsx each figure tells from which it came. */
    private static String label(Deed deed, Upload upload, Unit unit) {
        long before = new Uploads(deed)
                .of(upload.unit(), Integer.MAX_VALUE).stream()
                        .filter(other ->
                                other.name().equals(upload.name()) && other.id().compareTo(upload.id()) < 0)
                        .count();
        String plain = unit.name().replaceAll("[/\\\\:]", "_");
        return plain + "/" + upload.name() + (before == 0 ? "" : " (" + (before + 1) + ")");
    }

    /** What keeping the upload would change. */
    public Keeping.Difference difference(Upload upload, HandedFile read) {
        return store.look(look -> Keeping.difference(
                read.incoming(upload.name(), upload.county(), school(new Units(look).unit(upload.unit()))),
                new Figures(look, registers)));
    }

    public void undo(Actor actor, Upload upload) {
        if (upload.state() != Upload.State.KEPT) {
            throw new Refusal(Words.of("这次上传没有存过数，或已撤销", "nothing of this upload is kept, or it was undone"));
        }
        store.doing(actor, deed -> {
            new Undo(deed, registers).upload(upload);
            Uploads.move(deed, upload, Upload.State.UNDONE);
        });
    }

    /** What the clerk says of a doubtful row of an upload. */
    public void explain(Actor actor, Row row, String text) {
        store.doing(actor, deed -> Explanations.say(deed, row, text.strip()));
    }

    /** The round in which a school's figures of a year are collected; empty where none was opened. */
    public Optional<Round> round(String school, int year) {
        return store.look(look -> new Rounds(look)
                .with(school).stream().filter(round -> round.year() == year).findFirst());
    }

    public List<Form> forms(Round round, String school) {
        return store.look(look -> new Forms(look).of(round.id(), school));
    }
}
