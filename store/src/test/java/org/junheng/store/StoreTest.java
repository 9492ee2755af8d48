package org.junheng.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class StoreTest {

    private static final int ALL_CONNECTIONS = 16;

    @Parameter
    Database database;

    @TempDir
    Path folder;

    private Store open() {
        Store store = Store.open(database.fresh(folder), Victim.REGISTERS);
        store.doing(Actor.COMMAND_LINE, deed -> Units.put(deed, new Unit("990000", Unit.Kind.PROVINCE, "云外省", "")));
        return store;
    }

    private static String name(Store store) {
        return store.look(look -> new Units(look).unit("990000").name());
    }

    @Test
    void a_crowd_that_looks_within_a_look_does_not_wait_for_itself() throws Exception {
        try (Store store = open()) {
            CountDownLatch all = new CountDownLatch(ALL_CONNECTIONS);
            ExecutorService crowd = Executors.newFixedThreadPool(ALL_CONNECTIONS);
            List<Future<String>> seen = new ArrayList<>();
            for (int i = 0; i < ALL_CONNECTIONS; i++) {
                seen.add(crowd.submit(() -> store.look(look -> {
                    all.countDown();
                    await(all);
                    return name(store);
                })));
            }
            for (Future<String> each : seen) {
                assertThat(each.get(10, TimeUnit.SECONDS)).isEqualTo("云外省");
            }
            crowd.shutdown();
        }
    }

    private static void await(CountDownLatch all) {
        try {
            all.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void a_look_within_a_look_sees_the_same_moment() {
        try (Store store = open()) {
            String before = store.look(look -> {
                String first = new Units(look).unit("990000").name();
                store.doing(
                        Actor.COMMAND_LINE,
                        deed -> Units.put(deed, new Unit("990000", Unit.Kind.PROVINCE, "另一个省", "")));
                assertThat(name(store)).isEqualTo(first);
                return first;
            });
            assertThat(before).isEqualTo("云外省");
            assertThat(name(store)).isEqualTo("另一个省");
        }
    }

    @Test
    void what_the_database_refuses_tells_no_values_which_would_stand_in_the_log() {
        try (Store store = open()) {
            assertThatThrownBy(() -> store.doing(
                            Actor.COMMAND_LINE,
                            deed -> deed.sql()
                                    .createUpdate(
                                            "INSERT INTO unit (id, kind, name, parent) VALUES ('1', 'SCHOOL', :name, :none)")
                                    .bind("name", "王小明 13900000000")
                                    .bindByType("none", null, String.class)
                                    .execute()))
                    .satisfies(failed -> assertThat(failed.toString())
                            .containsIgnoringCase("null")
                            .doesNotContain("王小明", "13900000000"));
        }
    }
}
