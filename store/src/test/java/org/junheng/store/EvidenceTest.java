package org.junheng.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Refusal;
import org.junheng.store.act.Evidence;
import org.junheng.store.act.EvidenceFound;
import org.junheng.store.act.EvidenceUse;
import org.junheng.store.act.Materials;
import org.junheng.store.act.Opinion;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Materials of clauses are handed in, found, looked at by a second person, and judged on; on both databases. */
@ParameterizedClass
@EnumSource(Database.class)
class EvidenceTest {

    private static final String COUNTY = "999901";
    private static final String STANDARD = "quality-balance-2017";
    private static final String PLAN = Materials.about(STANDARD, "layout-plan", "plan");
    private static final int YEAR = 2025;

    @Parameter
    Database database;

    @TempDir
    Path folder;

    private StoreSettings settings;
    private Store store;

    @BeforeEach
    void open() {
        settings = database.fresh(folder);
        store = Store.open(settings, Registers.builtIn());
        store.doing(Actor.COMMAND_LINE, deed -> Units.put(deed, new Unit(COUNTY, Unit.Kind.COUNTY, "清禾县", "")));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Actor actor(String login) {
        return new Actor(login, "county-staff", "-");
    }

    private Evidence filed(String about, String name, String number, String made, String words) {
        byte[] bytes = (name + words).getBytes(StandardCharsets.UTF_8);
        Blobs.Blob blob = store.blobs().put(new ByteArrayInputStream(bytes), bytes.length);
        Optional<LocalDate> madeOn =
                Optional.of(made).filter(day -> !day.isEmpty()).map(LocalDate::parse);
        Evidence.Shown shown = new Evidence.Shown(blob, name, "pdf", number, madeOn, words);
        return store.does(actor("zhang"), deed -> Evidence.material(deed, shown, COUNTY, about, YEAR));
    }

    private EvidenceUse use(Evidence file) {
        return store.look(look -> EvidenceUse.of(look, Evidence.MATERIAL, PLAN)).stream()
                .filter(use -> use.evidence().equals(file.id()))
                .findFirst()
                .orElseThrow();
    }

    private void decided(Evidence file, String login, EvidenceUse.State state, String said) {
        store.doing(actor(login), deed -> use(file).decide(deed, state, said));
    }

    private Map<String, Materials.Count> counts(String lateFrom) {
        return store.look(look -> new Materials(look, COUNTY, YEAR)
                .counts(
                        STANDARD,
                        Optional.of(lateFrom).filter(day -> !day.isEmpty()).map(LocalDate::parse)));
    }

    private List<String> afterTheFirst() {
        return store.look(look -> new Materials(look, COUNTY, YEAR).of(PLAN, 1, 5)).stream()
                .map(filed -> filed.file().name())
                .toList();
    }

    private List<EvidenceUse> returned() {
        return store.look(look -> Materials.returned(look, COUNTY, "zhang"));
    }

    private long waiting(String login) {
        return store.look(look -> Materials.waiting(look, COUNTY, login));
    }

    private Opinion confirmed(Opinion opinion) {
        return store.does(actor("li"), deed -> opinion.decide(deed, Opinion.State.CONFIRMED, ""));
    }

    private List<Opinion> opinions() {
        return store.look(look -> Opinion.on(look, COUNTY, YEAR, STANDARD));
    }

    @Test
    void a_material_is_counted_by_what_was_said_of_its_files() {
        Evidence sentBack = filed(PLAN, "规划.pdf", "", "2025-03-01", "");
        Evidence good = filed(PLAN, "规划（盖章）.pdf", "", "2026-10-01", "");
        filed(PLAN, "规划附图.pdf", "", "", "");
        filed(Materials.about("basic-balance-2012", "a1", "plan"), "别的.pdf", "", "2026-10-01", "");
        decided(sentBack, "li", EvidenceUse.State.RETURNED, "缺公章");
        decided(good, "li", EvidenceUse.State.APPROVED, "");
        assertThat(counts("2026-09-02")).isEqualTo(Map.of(PLAN, new Materials.Count(1, 1, 1, 1)));
        assertThat(counts("2025-03-01").get(PLAN).late())
                .as("one does not say when it was made")
                .isEqualTo(2);
        assertThat(counts("")).isEqualTo(Map.of(PLAN, new Materials.Count(1, 1, 1, 0)));
        assertThat(afterTheFirst()).containsExactly("规划（盖章）.pdf", "规划附图.pdf");
    }

    @Test
    void nobody_approves_what_they_handed_in_and_what_is_sent_back_says_why() {
        Evidence file = filed(PLAN, "规划.pdf", "", "", "");
        assertThatThrownBy(() -> decided(file, "zhang", EvidenceUse.State.APPROVED, ""))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> decided(file, "li", EvidenceUse.State.RETURNED, " "))
                .isInstanceOf(Refusal.class);
        decided(file, "li", EvidenceUse.State.RETURNED, "缺页");
        assertThat(returned()).hasSize(1);
        filed(PLAN, "规划（全）.pdf", "", "", "");
        assertThat(returned()).as("something came in its place").isEmpty();
        assertThat(waiting("zhang")).isZero();
        assertThat(waiting("li")).isEqualTo(1);
    }

    private List<String> found(String word) {
        return store.look(look -> EvidenceFound.in(look, COUNTY, word, 10)).stream()
                .map(Evidence::name)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "布局, 规划.pdf",
        "规划, 批复.docx 规划.pdf",
        "〔2024〕17号, 批复.docx",
        "SCHOOLS, 规划.pdf",
        "图, ''",
        "批, 批复.docx",
        "划布, ''",
        "%, ''",
        "_, ''",
        "没有, ''",
        "规划 - '' OR, ''"
    })
    void a_file_is_found_by_its_name_number_or_words_and_by_nothing_else(String word, String names) {
        filed(PLAN, "规划.pdf", "", "", "全县义务教育学校布局调整 Layout of Schools");
        filed(PLAN, "批复.docx", "清政〔2024〕17号", "", "同意规划");
        assertThat(String.join(" ", found(word))).isEqualTo(names);
    }

    @Test
    void what_shows_a_case_only_is_not_found_among_the_materials() {
        byte[] bytes = {1};
        Blobs.Blob blob = store.blobs().put(new ByteArrayInputStream(bytes), 1);
        store.doing(actor("zhang"), deed -> {
            store.blobs().keep(deed, blob);
            deed.sql()
                    .execute(
                            "INSERT INTO evidence (id, county, unit, name, kind, number, made_on, sha256, size, words, who, at)"
                                    + " VALUES ('1', '999901', '999901', '举报信.pdf', 'pdf', '', '', '" + blob.sha256()
                                    + "', 1, '', 'x', '')");
            deed.note(COUNTY, COUNTY, "evidence.kept", "1", "");
        });
        assertThat(found("举报")).isEmpty();
    }

    @Test
    void the_index_is_made_again_where_it_is_missing() {
        filed(PLAN, "规划.pdf", "", "", "学校布局");
        store.doing(actor("zhang"), deed -> {
            deed.sql().execute("DELETE FROM evidence_grams");
            deed.note(COUNTY, COUNTY, "evidence.kept", "1", "");
        });
        assertThat(found("布局")).isEmpty();
        store.close();
        store = Store.open(settings, Registers.builtIn());
        assertThat(found("布局")).containsExactly("规划.pdf");
    }

    private Opinion proposed(String login) {
        return store.does(
                actor(login),
                deed -> Opinion.propose(
                        deed,
                        COUNTY,
                        YEAR,
                        STANDARD,
                        "layout-plan",
                        new Opinion.Said("met", "", "规划", "清禾县教育局", "2026-10-01"),
                        "",
                        ""));
    }

    @Test
    void one_opinion_on_a_clause_waits_and_a_second_person_decides() {
        Opinion opinion = proposed("zhang");
        assertThatThrownBy(() -> proposed("li")).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> store.doing(actor("zhang"), deed -> opinion.decide(deed, Opinion.State.CONFIRMED, "")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> store.doing(actor("li"), deed -> opinion.decide(deed, Opinion.State.WITHDRAWN, "")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> store.doing(actor("li"), deed -> opinion.decide(deed, Opinion.State.REFUSED, "")))
                .isInstanceOf(Refusal.class);
        assertThat(confirmed(opinion))
                .extracting(Opinion::state, Opinion::second)
                .containsExactly(Opinion.State.CONFIRMED, "li");
        assertThat(proposed("li").state()).isEqualTo(Opinion.State.WAITING);
        assertThat(opinions()).hasSize(2);
    }

    @Test
    void of_two_who_decide_at_once_one_is_told() throws Exception {
        Opinion opinion = proposed("zhang");
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService people = Executors.newFixedThreadPool(2);
        List<Future<Boolean>> decided = List.of("li", "wang").stream()
                .map(login -> people.submit(() -> {
                    go.await();
                    try {
                        store.doing(actor(login), deed -> opinion.decide(deed, Opinion.State.CONFIRMED, ""));
                        return true;
                    } catch (Conflict told) {
                        return false;
                    }
                }))
                .toList();
        go.countDown();
        assertThat(List.of(decided.get(0).get(), decided.get(1).get())).containsExactlyInAnyOrder(true, false);
        people.shutdown();
    }

    @Test
    void files_and_opinions_touch_no_figure_and_what_is_confirmed_does() {
        long before = touched();
        Opinion opinion = proposed("zhang");
        filed(PLAN, "规划.pdf", "", "", "");
        assertThat(touched()).isEqualTo(before);
        store.doing(actor("li"), deed -> opinion.decide(deed, Opinion.State.CONFIRMED, ""));
        assertThat(touched()).isGreaterThan(before);
    }

    private long touched() {
        return store.look(look -> store.chain().touched(look.sql(), COUNTY, 0));
    }
}
