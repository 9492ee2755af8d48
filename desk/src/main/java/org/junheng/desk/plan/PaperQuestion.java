package org.junheng.desk.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.plan.pairs.GroupOptions;
import org.junheng.core.plan.pairs.PairOptions;
import org.junheng.core.plan.rotation.RotationOptions;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Yaml;
import org.junheng.desk.Original;
import org.junheng.office.GuardLimits;
import org.junheng.planner.layout.LayoutFile;
import org.junheng.planner.layout.LayoutInput;
import org.junheng.planner.tables.TableReader;
import org.junheng.planner.zones.ZoneMap;
import org.junheng.planner.zones.ZonesFile;

/** What a county asks with a plan that is told on paper (方案的问题): its options, and the tables handed in beside them. */
public final class PaperQuestion {

    private final PlanFolder folder;
    private final Optional<Entry> own;

    private PaperQuestion(PlanFolder folder, Optional<Entry> own) {
        this.folder = folder;
        this.own = own;
    }

    static PaperQuestion in(PlanFolder folder) {
        return new PaperQuestion(folder, Optional.ofNullable(folder.options()).map(PaperQuestion::read));
    }

    private static Entry read(Path options) {
        try {
            return entry(Files.readString(options));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static Entry entry(String options) {
        return Yaml.read("options", options);
    }

    /**
     * Reads as much of it as can be read without the county's figures, so that what is wrong is told before anything is asked.
     *
     * @param folder with the tables
     * @throws Refusal for what cannot be used, with its place
     */
    public static void check(PaperKind kind, PlanFolder folder, String options) {
        PaperQuestion question =
                new PaperQuestion(folder, options.isBlank() ? Optional.empty() : Optional.of(entry(options)));
        switch (kind) {
            case ROTATION -> {
                question.rotation();
                question.roster().ifPresent(Roster::check);
            }
            case PAIRS -> question.pairs();
            case GROUPS -> question.groups();
            case LAYOUT -> question.layout();
            case ZONES -> question.zones();
        }
    }

    RotationOptions rotation() {
        return own.map(RotationOptions::over).orElseGet(RotationOptions::builtIn);
    }

    /** The roster of teachers that was handed in; empty for none. */
    Optional<Original> roster() {
        return PaperKind.ROTATION.tables().stream()
                .flatMap(table -> folder.handedIn(table).stream())
                .findFirst()
                .flatMap(given -> Original.of(given.file(), given.name()));
    }

    PairOptions pairs() {
        return own.map(PairOptions::over).orElseGet(PairOptions::builtIn);
    }

    GroupOptions groups() {
        return own.map(GroupOptions::over).orElseGet(GroupOptions::builtIn);
    }

    LayoutInput layout() {
        return LayoutFile.read(question("layout.yaml", PaperKind.LAYOUT), reader(PaperKind.LAYOUT));
    }

    ZoneMap zones() {
        return ZonesFile.read(question("zones.yaml", PaperKind.ZONES), reader(PaperKind.ZONES));
    }

    /** Reads what was handed in, and speaks of it by its own name. */
    private TableReader reader(PaperKind kind) {
        return (id, file) -> {
            String name = kind.tables().stream()
                    .filter(table -> table.id().equals(id))
                    .findFirst()
                    .flatMap(folder::handedIn)
                    .orElseThrow()
                    .name();
            return PlaceTables.read(id, file, name, GuardLimits.ON_A_SERVER);
        };
    }

    /**
     * The options beside the tables handed in. Whatever they say of tables, those that were handed in are meant and no other file of this
     * machine.
     */
    private Path question(String name, PaperKind kind) {
        Map<String, Object> handedIn = new HashMap<>();
        Entry options = own.orElseGet(() -> Entry.of(name, "", Map.of()));
        for (PaperKind.Table table : kind.tables()) {
            options = options.without(table.id());
            folder.handedIn(table)
                    .ifPresent(given ->
                            handedIn.put(table.id(), given.file().getFileName().toString()));
        }
        String text = Yaml.write(options.merged(Entry.of(name, "", handedIn)));
        folder.give(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        return folder.given().resolve(name);
    }
}
