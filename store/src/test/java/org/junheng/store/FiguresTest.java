package org.junheng.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junheng.core.collect.CsvFiles;
import org.junheng.core.collect.RawTable;
import org.junheng.core.collect.Returns;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Refusal;
import org.junheng.office.Workbooks;
import org.junheng.store.figures.Change;
import org.junheng.store.figures.Changes;
import org.junheng.store.figures.Explanations;
import org.junheng.store.figures.Figures;
import org.junheng.store.figures.Incoming;
import org.junheng.store.figures.Keeping;
import org.junheng.store.figures.Row;
import org.junheng.store.figures.Scope;
import org.junheng.store.figures.Undo;
import org.junheng.store.figures.Upload;
import org.junheng.store.figures.Uploads;
import org.junheng.store.round.Form;
import org.junheng.store.round.Forms;
import org.junheng.store.round.Round;
import org.junheng.store.round.Rounds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The invented county of the examples, handed in and read back. */
@ParameterizedClass
@EnumSource(Database.class)
class FiguresTest {

    private static final Registers REGISTERS = Registers.builtIn();
    private static final Path QINGHE = Path.of("../examples/qinghe");
    private static final List<RawTable> FILES = files();
    private static final Facts ALL = Returns.of(FILES, REGISTERS).facts();
    private static final String COUNTY = ALL.table("county").shown(0, "area");
    /** of two schools, which is enough for most */
    private static final Facts FACTS = few(ALL);

    private static final Actor CLERK = new Actor("clerk", "school-clerk", "127.0.0.1");

    @Parameter
    Database database;

    @TempDir
    Path folder;

    private Store store;

    private static List<RawTable> files() {
        List<RawTable> sheets = new ArrayList<>();
        for (String name : List.of("学校.xlsx", "县.xlsx")) {
            sheets.addAll(Workbooks.read(QINGHE.resolve(name), name));
        }
        sheets.add(CsvFiles.read(QINGHE.resolve("areas.csv")));
        return sheets;
    }

    private static Facts few(Facts all) {
        List<String> schools = List.of(
                all.table("stage").shown(0, "school"), all.table("stage").shown(1, "school"));
        return Facts.of(all.tables().stream()
                .map(table -> !table.has("school")
                        ? table
                        : table.pick(IntStream.range(0, table.size())
                                .filter(row -> schools.contains(table.shown(row, "school")))
                                .toArray()))
                .toList());
    }

    @BeforeEach
    void open() {
        store = Store.open(database.fresh(folder), REGISTERS);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Upload handedIn(Facts facts, boolean isWhole) {
        Blobs.Blob blob = store.blobs().put(QINGHE.resolve("学校.xlsx"));
        Upload upload = store.does(
                CLERK,
                deed -> Uploads.add(deed, store.blobs(), blob, COUNTY, COUNTY, 2025, Upload.Kind.FIGURES, "学校.xlsx"));
        store.doing(CLERK, deed -> {
            new Keeping(deed).keep(upload, incoming(facts, isWhole));
            Uploads.move(deed, upload, Upload.State.KEPT);
        });
        return store.look(look -> new Uploads(look).upload(upload.id()));
    }

    private static Incoming incoming(Facts facts, boolean isWhole) {
        return Incoming.of(
                facts, REGISTERS, "学校.xlsx", COUNTY, "", (register, row) -> true, (register, year) -> isWhole);
    }

    private Facts stored(Scope scope) {
        List<RawTable> sheets = new ArrayList<>(store.look(look -> new Figures(look, REGISTERS).sheets(scope)));
        sheets.add(FILES.get(FILES.size() - 1));
        return Returns.of(sheets, REGISTERS).facts();
    }

    private Facts stored() {
        return stored(Scope.county(COUNTY));
    }

    private static Register register(String id) {
        return REGISTERS.register(id);
    }

    private Row first(String register) {
        return store.look(look -> new Figures(look, REGISTERS)
                .rows(register(register), Scope.county(COUNTY))
                .get(0));
    }

    private void type(Row row, String field, Object seen, Object value) {
        store.doing(CLERK, deed -> {
            new Keeping(deed).type(row, field, seen, value, "");
            deed.note(COUNTY, row.unit(), "figure.typed", row.key(), field);
        });
    }

    private List<Change> history(Row row, String field) {
        return store.look(look -> new Changes(look).of(row.register().id(), row.key(), field));
    }

    @Test
    void what_is_read_back_is_what_was_handed_in_figure_by_figure() {
        handedIn(ALL, false);
        Facts stored = stored();
        assertThat(stored.tables())
                .extracting(Table::register)
                .containsExactlyElementsOf(
                        ALL.tables().stream().map(Table::register).toList());
        assertThat(stored.fieldsOtherThan(ALL))
                .hasValueSatisfying(fields -> assertThat(fields).isEmpty());
    }

    @Test
    void each_figure_still_tells_the_sheet_row_and_column_it_came_from() {
        handedIn(FACTS, false);
        Table stored = stored().table("stage");
        Table given = FACTS.table("stage");
        for (int row = 0; row < given.size(); row++) {
            assertThat(stored.place(row, "students")).isEqualTo(given.place(row, "students"));
            assertThat(stored.place(row, "teachers")).isEqualTo(given.place(row, "teachers"));
        }
    }

    @Test
    void the_same_file_twice_changes_nothing() {
        handedIn(FACTS, false);
        int changes = store.look(look -> count(look, "change"));
        Keeping.Difference difference =
                store.look(look -> Keeping.difference(incoming(FACTS, false), new Figures(look, REGISTERS)));
        assertThat(difference.isNothing()).isTrue();
        assertThat(difference.same()).isGreaterThan(10);
        handedIn(FACTS, false);
        int after = store.look(look -> count(look, "change"));
        assertThat(after).isEqualTo(changes).isGreaterThan(100);
    }

    private static int count(Look look, String table) {
        return look.sql()
                .createQuery("SELECT COUNT(*) FROM " + table)
                .mapTo(Integer.class)
                .one();
    }

    @Test
    void an_undone_upload_leaves_what_was_there_before() {
        Upload upload = handedIn(FACTS, false);
        undo(upload);
        assertThat(stored().tables()).isEmpty();
    }

    @Test
    void an_undone_second_upload_leaves_the_first_with_its_places() {
        handedIn(FACTS, false);
        Facts before = stored();
        Table stage = FACTS.table("stage");
        Facts other = FACTS.with(stage.with(stage.column("students").with(0, 1)));
        Upload second = handedIn(other, false);
        assertThat(stored().table("stage").column("students").number(0)).isEqualTo(1);
        undo(second);
        Facts after = stored();
        assertThat(after.fieldsOtherThan(before))
                .hasValueSatisfying(fields -> assertThat(fields).isEmpty());
        assertThat(after.table("stage").place(0, "students")).isEqualTo(stage.place(0, "students"));
    }

    @Test
    void an_upload_whose_figures_were_changed_since_is_not_undone() {
        Upload upload = handedIn(FACTS, false);
        Row row = first("stage");
        type(row, "students", row.values().get("students"), 7d);
        assertThatThrownBy(() -> undo(upload)).isInstanceOf(Conflict.class);
        assertThat(first("stage").values()).containsEntry("students", 7d);
    }

    private void undo(Upload upload) {
        store.doing(CLERK, deed -> {
            new Undo(deed, REGISTERS).upload(upload);
            Uploads.move(deed, upload, Upload.State.UNDONE);
        });
    }

    @Test
    void a_form_handed_in_whole_takes_rows_away_that_are_no_longer_in_it() {
        handedIn(FACTS, false);
        Table rooms = FACTS.table("room");
        int[] fewer = IntStream.range(1, rooms.size()).toArray();
        handedIn(FACTS.with(rooms.pick(fewer)), true);
        assertThat(stored().table("room").size()).isEqualTo(rooms.size() - 1);
    }

    @Test
    void a_value_typed_on_the_page_says_so_and_keeps_its_history() {
        handedIn(FACTS, false);
        Row row = first("stage");
        Double before = (Double) row.values().get("students");
        type(row, "students", before, before + 1);
        Table stored = stored().table("stage");
        assertThat(stored.column("students").number(0)).isEqualTo(before + 1);
        assertThat(stored.place(0, "students").file()).isEqualTo("在线填写");
        assertThat(stored.place(0, "teachers")).isEqualTo(FACTS.table("stage").place(0, "teachers"));
        assertThat(history(row, "students")).hasSize(2).last().satisfies(change -> {
            assertThat(Double.valueOf(change.before())).isEqualTo(before);
            assertThat(Double.valueOf(change.after())).isEqualTo(before + 1);
            assertThat(change.who()).isEqualTo("clerk");
        });
    }

    @Test
    void of_two_who_change_one_value_the_second_is_told_both() {
        handedIn(FACTS, false);
        Row row = first("stage");
        Object seen = row.values().get("students");
        type(row, "students", seen, 501d);
        assertThatThrownBy(() -> type(row, "students", seen, 502d))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("501")
                .hasMessageContaining("502");
        assertThat(first("stage").values()).containsEntry("students", 501d);
    }

    @Test
    void a_new_row_can_be_typed() {
        handedIn(FACTS, false);
        Row like = first("room");
        Map<String, Object> values = new HashMap<>(like.values());
        values.put("room", "新教室");
        values.keySet().retainAll(register("room").key());
        Row row = new Row(like.register(), like.unit(), like.county(), like.year(), values, like.from());
        String field = register("room").fields().keySet().stream()
                .filter(id -> register("room").field(id).type().isNumeric()
                        && !register("room").key().contains(id))
                .findFirst()
                .orElseThrow();
        type(row, field, null, 1d);
        assertThat(stored().table("room").size()).isEqualTo(FACTS.table("room").size() + 1);
    }

    private Round round() {
        return store.does(
                CLERK,
                deed -> Rounds.open(
                        deed,
                        COUNTY,
                        first("stage").year(),
                        "秋季",
                        List.of("stage", "school"),
                        List.of(first("stage").unit()),
                        LocalDate.parse("2026-12-01")));
    }

    private void step(Round round, Form.Step step) {
        store.doing(
                CLERK,
                deed -> new Forms(deed)
                        .of(round.id(), first("stage").unit())
                        .forEach(form -> Forms.step(deed, COUNTY, form, step, "人数与学籍不符")));
    }

    @Test
    void a_form_that_was_handed_in_is_not_written_to() {
        handedIn(FACTS, false);
        Round round = round();
        step(round, Form.Step.SUBMIT);
        Row row = first("stage");
        assertThatThrownBy(() -> type(row, "students", row.values().get("students"), 1d))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("已提交");
        step(round, Form.Step.RETURN);
        type(row, "students", row.values().get("students"), 1d);
        assertThat(first("stage").values()).containsEntry("students", 1d);
    }

    @Test
    void forms_still_being_filled_in_are_not_among_the_submitted() {
        handedIn(FACTS, false);
        Round round = round();
        int all = FACTS.table("stage").size();
        String unit = first("stage").unit();
        int year = first("stage").year();
        long own = store.look(look -> (long) new Figures(look, REGISTERS)
                .rows(register("stage"), Scope.unit(COUNTY, unit)).stream()
                        .filter(row -> row.year() == year)
                        .count());
        assertThat(own).isPositive();
        assertThat(stored(Scope.county(COUNTY).submitted()).table("stage").size())
                .isEqualTo(all - (int) own);
        step(round, Form.Step.SUBMIT);
        assertThat(stored(Scope.county(COUNTY).submitted()).table("stage").size())
                .isEqualTo(all);
    }

    @Test
    void the_first_figure_begins_a_form() {
        handedIn(FACTS, false);
        Round round = round();
        Row row = first("stage");
        type(row, "students", row.values().get("students"), 9d);
        Form form = store.look(
                look -> new Forms(look).find(round.id(), row.unit(), "stage").orElseThrow());
        assertThat(form.state()).isEqualTo(Form.State.FILLING);
    }

    @Test
    void what_is_said_of_a_row_is_read_back_as_its_explanation() {
        handedIn(FACTS, false);
        Row row = first("stage");
        store.doing(CLERK, deed -> Explanations.say(deed, row, "今年新开班"));
        List<RawTable> sheets = store.look(look -> new Figures(look, REGISTERS).sheets(Scope.county(COUNTY)));
        Returns returns = Returns.of(sheets, REGISTERS);
        assertThat(returns.explanation(returns.facts().table("stage").place(0, "students")))
                .isEqualTo("今年新开班");
        assertThat(returns.explanation(returns.facts().table("stage").place(1, "students")))
                .isEmpty();
    }
}
