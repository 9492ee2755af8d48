package org.junheng.planner.zones;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.core.text.Yaml;
import org.junheng.planner.tables.QuestionTables;
import org.junheng.planner.tables.TableReader;

/** Reads a question of zones: a file of options (YAML) that names its tables; see docs/plan-zones.md. */
public final class ZonesFile {

    static final String NAME = "zones.yaml";

    private ZonesFile() {}

    /**
     * @param path the file of options, or a folder that holds it as zones.yaml
     * @param reader reads its tables
     * @throws Refusal for the first thing that cannot be used, with its place
     */
    public static ZoneMap read(Path path, TableReader reader) {
        Path file = Files.isDirectory(path) ? path.resolve(NAME) : path;
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException unreadable) {
            throw new Refusal(
                    Words.of(
                            "%s 读不出；应是一份学区选项文件（%s）", "cannot read %s; it should be a file of options (%s)", file, NAME),
                    unreadable);
        }
        Entry options = Yaml.read(file.getFileName().toString(), text)
                .only("name", "blocks", "schools", "borders", "distances", "coordinates", "detour", "limits");
        ZoneTables tables =
                new ZoneTables(new QuestionTables(options, file.toAbsolutePath().getParent(), reader));
        return new ZoneMap(
                options.words("name"),
                tables.blocks(),
                tables.zones(),
                tables.km(),
                tables.next(),
                limits(options, tables),
                tables.isDegrees());
    }

    private static List<ZoneLimit> limits(Entry options, ZoneTables tables) {
        Entry limits = options.at("limits").only("fullest", "emptiest", "farthest-km", "most-moved", "balance");
        List<ZoneLimit> all = new ArrayList<>(List.of(new OnePieceLimit()));
        all.add(new PlacesLimit(
                share(limits, "emptiest").orElse(BigDecimal.ZERO),
                share(limits, "fullest").orElse(BigDecimal.ONE)));
        all.add(new PinnedLimit());
        all.add(new TogetherLimit());
        limits.maybe("farthest-km").ifPresent(km -> all.add(new FarthestLimit(km.decimal())));
        limits.maybe("most-moved").ifPresent(most -> all.add(new MovedLimit(most.whole())));
        for (Entry balance : limits.items("balance")) {
            balance.only("column", "within");
            all.add(new BalanceLimit(
                    balance.text("column"),
                    tables.group(balance.text("column")),
                    balance.at("within").decimal()));
        }
        return all;
    }

    private static Optional<BigDecimal> share(Entry limits, String key) {
        return limits.maybe(key).map(entry -> {
            if (entry.decimal().signum() < 0) {
                throw entry.wrong(Words.of("占学位数的比例，例 0.95", "a share of the places, for example 0.95"));
            }
            return entry.decimal();
        });
    }
}
