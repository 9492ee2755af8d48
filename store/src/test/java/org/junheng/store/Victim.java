package org.junheng.store;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.collect.RawTable;
import org.junheng.core.collect.Returns;
import org.junheng.core.model.Column;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;
import org.junheng.core.register.Questionnaires;
import org.junheng.core.register.Registers;
import org.junheng.office.Workbooks;
import org.junheng.store.backup.Backup;
import org.junheng.store.figures.Incoming;
import org.junheng.store.figures.Keeping;
import org.junheng.store.figures.Upload;
import org.junheng.store.figures.Uploads;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.store.round.Approval;
import org.junheng.store.round.Form;
import org.junheng.store.round.Forms;
import org.junheng.store.round.FrozenFigures;
import org.junheng.store.round.Round;
import org.junheng.store.round.Rounds;
import org.junheng.store.survey.Survey;
import org.junheng.store.survey.SurveyAnswers;
import org.junheng.store.survey.SurveyCode;
import org.junheng.store.survey.SurveyCodes;

/**
 * A process that works until it is killed: keeps a county's figures, submits, decides, backs up, and says each deed on its output after
 * it returned.
 */
final class Victim {

    static final Registers REGISTERS = Registers.builtIn();
    static final String COUNTY = "999901";
    static final List<String> SCHOOLS = List.of("0900000001", "0900000002", "0900000003");
    static final List<String> FORMS = List.of("school", "stage", "room");
    /** a year without figures, so that submitted forms do not keep them from being written */
    static final int ROUND_YEAR = 2031;

    static final int YEAR = 2025;
    /** enough of the county to take some time */
    private static final List<String> TABLES = List.of("county", "school", "stage");

    private static final Actor SOMEBODY = new Actor("victim", "county-staff", "-");
    private static final long LARGE = 1 << 20;

    private final Store store;
    private final Path backups;
    private final Facts facts = facts();

    private Victim(Store store, Path backups) {
        this.store = store;
        this.backups = backups;
    }

    static Facts facts() {
        List<RawTable> sheets = new ArrayList<>();
        for (String name : List.of("学校.xlsx", "县.xlsx")) {
            sheets.addAll(Workbooks.read(Path.of("../examples/qinghe", name), name));
        }
        Facts all = Returns.of(sheets, REGISTERS).facts();
        return Facts.of(all.tables().stream()
                .filter(table -> TABLES.contains(table.register()))
                .toList());
    }

    /** @param arguments data folder, address of PostgreSQL or a hyphen, folder of backups, first number */
    public static void main(String... arguments) throws Exception {
        Optional<String> url = Optional.of(arguments[1]).filter(text -> !text.equals("-"));
        StoreSettings settings = new StoreSettings(Path.of(arguments[0]), url, "postgres", "postgres");
        Store store = Store.open(settings, REGISTERS);
        Victim victim = new Victim(store, Files.createDirectories(Path.of(arguments[2])));
        say("ready");
        for (int number = Integer.parseInt(arguments[3]); ; number++) {
            victim.work(number);
        }
    }

    private static void say(String... words) {
        System.out.println(String.join(" ", words));
        System.out.flush();
    }

    private void work(int number) {
        keep(number);
        submit(number);
        decide(number);
        survey();
        Path file = backups.resolve(number + ".zip");
        Backup.write(store, file, "test");
        say("backup", file.getFileName().toString());
    }

    private Blobs.Blob blob(String text) {
        return store.blobs().put(new ByteArrayInputStream(text.repeat(5000).getBytes(StandardCharsets.UTF_8)), LARGE);
    }

    /** All sections get the same number of pupils, the number of this turn. */
    private void keep(int number) {
        Table stages = facts.table("stage");
        Column students = stages.column("students");
        for (int row = 0; row < stages.size(); row++) {
            students = students.with(row, number);
        }
        Facts changed = facts.with(stages.with(students));
        String name = number + ".xlsx";
        Blobs.Blob blob = blob("upload " + number);
        Upload upload = store.does(
                SOMEBODY,
                deed -> Uploads.add(deed, store.blobs(), blob, COUNTY, COUNTY, YEAR, Upload.Kind.FIGURES, name));
        say("read", upload.id());
        store.doing(SOMEBODY, deed -> {
            new Keeping(deed)
                    .keep(upload, Incoming.of(changed, REGISTERS, name, COUNTY, "", (r, i) -> true, (r, y) -> false));
            Uploads.move(deed, upload, Upload.State.KEPT);
        });
        say("kept", upload.id());
    }

    /** A survey that slips are sent for and answered by, over and over. */
    private void survey() {
        Survey survey = store.look(look -> Survey.in(look, COUNTY)).stream()
                .findFirst()
                .orElseGet(() -> store.does(SOMEBODY, deed -> {
                    Units.put(deed, new Unit(COUNTY, Unit.Kind.COUNTY, "清禾县", ""));
                    LocalDate day = LocalDate.parse("2031-12-01");
                    return Survey.open(deed, COUNTY, ROUND_YEAR, "秋季", day, day, Questionnaires.of(REGISTERS));
                }));
        List<String> codes = store.does(SOMEBODY, deed -> SurveyCodes.issue(deed, survey, "public", "", 3));
        for (String code : codes) {
            SurveyCode found = store.look(look -> SurveyCodes.find(look, code)).orElseThrow();
            store.doing(
                    Actor.anybody("-"),
                    deed -> SurveyAnswers.give(deed, survey, found, Map.of("overall", "satisfied"), survey.from()));
            say("answered", found.digest());
        }
    }

    private void submit(int number) {
        Round round = store.look(look -> new Rounds(look).latest(COUNTY))
                .orElseGet(() -> store.does(
                        SOMEBODY,
                        deed -> Rounds.open(
                                deed, COUNTY, ROUND_YEAR, "秋季", FORMS, SCHOOLS, LocalDate.parse("2031-12-01"))));
        String school = SCHOOLS.get(number % SCHOOLS.size());
        long version = store.does(SOMEBODY, deed -> {
            List<Form> forms = new Forms(deed).of(round.id(), school);
            Form.Step step = forms.get(0).state().isOpen() ? Form.Step.SUBMIT : Form.Step.WITHDRAW;
            forms.forEach(form -> Forms.step(deed, COUNTY, form, step, ""));
            return forms.get(0).version() + 1;
        });
        say("form", school, String.valueOf(version));
    }

    private void decide(int number) {
        Blobs.Blob snapshot = blob("snapshot " + number);
        FrozenFigures frozen = store.does(
                SOMEBODY, deed -> FrozenFigures.add(deed, store.blobs(), snapshot, COUNTY, YEAR, "", "n" + number));
        say("frozen", frozen.id());
        for (Approval.Level level : Approval.Level.values()) {
            store.doing(SOMEBODY, deed -> Approval.decide(deed, frozen, level, Approval.State.APPROVED, "", ""));
            say("approved", frozen.id(), level.name());
        }
    }
}
