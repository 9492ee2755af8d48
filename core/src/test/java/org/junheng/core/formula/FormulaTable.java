package org.junheng.core.formula;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junheng.core.formula.Exact.Nothing;
import org.junheng.core.formula.Exact.Truth;

/** The rows of {@code formula-table.csv}: an expression, what it is read from, and what must come out in every reading. */
record FormulaTable(int line, String expression, World world, String expected) {

    static List<FormulaTable> rows() {
        String file;
        try (var in = FormulaTable.class.getResourceAsStream("/formula-table.csv")) {
            file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<FormulaTable> rows = new ArrayList<>();
        String[] lines = file.split("\n");
        for (int i = 0; i < lines.length; i++) {
            String[] cells = lines[i].split(";", -1);
            if (!lines[i].startsWith("#") && !cells[0].equals("expression") || lines[i].startsWith("#{")) {
                rows.add(new FormulaTable(i + 1, cells[0], World.of(cells[1], cells[2], cells[3]), cells[4]));
            }
        }
        return rows;
    }

    boolean isRefused() {
        return expected.startsWith("refused@");
    }

    /** Position of the refused character. */
    int refusedAt() {
        return Integer.parseInt(expected.substring("refused@".length()));
    }

    String title() {
        return "%d: %s = %s".formatted(line, expression, expected);
    }

    /** The number expected, where one is. */
    Optional<Rational> number() {
        if (!expected.matches("-?[0-9.]+(/[0-9]+)?")) {
            return Optional.empty();
        }
        String[] parts = expected.split("/");
        Rational above = Rational.of(new BigDecimal(parts[0]));
        return Optional.of(parts.length == 1 ? above : above.over(Rational.of(new BigDecimal(parts[1]))));
    }

    static Exact exact(String written) {
        return switch (written) {
            case "" -> Exact.UNKNOWN_COUNT;
            case "?" -> Exact.UNKNOWN;
            case "?flag" -> Truth.OPEN;
            case "?text" -> Nothing.UNKNOWN_WORD;
            case "n/a" -> Nothing.NOT_APPLICABLE;
            case "true" -> Truth.YES;
            case "false" -> Truth.NO;
            default ->
                written.startsWith("'")
                        ? new Exact.Word(written.substring(1, written.length() - 1))
                        : Exact.point(Rational.of(new BigDecimal(written)));
        };
    }

    /** A row with its values, the rows below it and itself one year earlier; both as row and as columns of three equal rows. */
    record World(Map<String, Exact> values, List<World> under, Map<String, Exact> earlier) implements Row, Columns {

        static final int BATCH = 3;

        static World of(String values, String below, String previous) {
            List<World> under = below.isEmpty()
                    ? List.of()
                    : Stream.of(below.split("\\|"))
                            .map(each -> new World(map(each), List.of(), Map.of()))
                            .toList();
            return new World(map(values), under, map(previous));
        }

        private static Map<String, Exact> map(String written) {
            Map<String, Exact> values = new TreeMap<>();
            for (String each : written.split(" ")) {
                if (!each.isEmpty()) {
                    int equals = each.indexOf('=');
                    values.put(each.substring(0, equals), exact(each.substring(equals + 1)));
                }
            }
            return values;
        }

        /** Whether nothing is missing and everything applies. */
        boolean isKnown() {
            return values.values().stream().allMatch(value -> value.known().isPresent() || isSaid(value))
                    && under.stream().allMatch(World::isKnown);
        }

        private static boolean isSaid(Exact value) {
            return value instanceof Exact.Word || value == Truth.YES || value == Truth.NO;
        }

        @Override
        public Optional<Exact> value(String name) {
            return Optional.ofNullable(values.get(name));
        }

        @Override
        public Optional<List<Row>> below(Set<String> names) {
            return Optional.of(List.copyOf(under));
        }

        @Override
        public Row previous() {
            return new World(earlier, List.of(), Map.of());
        }

        @Override
        public double[] numbers(String name) {
            double[] numbers = new double[BATCH];
            java.util.Arrays.fill(numbers, plain(values.get(name)));
            return numbers;
        }

        private static double plain(Exact value) {
            if (value instanceof Truth truth && truth != Truth.OPEN) {
                return truth == Truth.YES ? 1 : 0;
            }
            return value == null
                    ? Double.NaN
                    : value.known().map(Rational::toDouble).orElse(Double.NaN);
        }

        @Override
        public double[] among(String name, Set<String> words) {
            double[] found = new double[BATCH];
            double is = values.get(name) instanceof Exact.Word word ? words.contains(word.text()) ? 1 : 0 : Double.NaN;
            java.util.Arrays.fill(found, is);
            return found;
        }

        @Override
        public boolean isWhole(String name) {
            return value(name).flatMap(Exact::known).filter(Rational::isWhole).isPresent();
        }

        @Override
        public boolean isEntered(String name) {
            return value(name).flatMap(Exact::known).isPresent();
        }

        @Override
        public List<? extends Columns> below() {
            return under;
        }
    }
}
