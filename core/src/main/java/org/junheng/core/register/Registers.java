package org.junheng.core.register;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junheng.core.text.Entry;
import org.junheng.core.text.FileRefusal;
import org.junheng.core.text.Shelf;
import org.junheng.core.text.Words;

/**
 * All registers of one folder: {@code units.yaml}, {@code codes/*.yaml}, {@code areas.csv} (read by collect), {@code returns/*.yaml}
 * (read by collect), {@code cases/*.yaml} (registers whose entries have a life), and every other {@code *.yaml} one register.
 */
public final class Registers {

    private final Shelf shelf;
    private final Map<String, Register> registers;
    private final Map<String, CodeList> codeLists;
    private final Map<String, Unit> units;
    private final Map<String, List<String>> unitSpellings;
    private final Map<String, List<Register>> having = new HashMap<>();
    private final Map<String, Code> codes = new HashMap<>();
    private final Map<String, Entry> beside = new ConcurrentHashMap<>();
    private Map<String, CaseRegister> cases;

    private Registers(
            Shelf shelf,
            Map<String, Register> registers,
            Map<String, CodeList> codeLists,
            Map<String, Unit> units,
            Map<String, List<String>> unitSpellings) {
        this.shelf = shelf;
        this.registers = registers;
        this.codeLists = codeLists;
        this.units = units;
        this.unitSpellings = unitSpellings;
        registers.values().stream()
                .filter(register -> !register.isForPlans())
                .forEach(register -> register.fields()
                        .keySet()
                        .forEach(field -> having.computeIfAbsent(field, unused -> new ArrayList<>())
                                .add(register)));
        having.replaceAll((field, owners) -> List.copyOf(owners));
        for (Register register : registers.values()) {
            if (!register.isForPlans()) {
                for (Field field : register.fields().values()) {
                    field.codes().ifPresent(list -> list.codes().forEach(code -> codes.putIfAbsent(code.id(), code)));
                }
            }
        }
    }

    /** The registers that come with the program. */
    public static Registers builtIn() {
        return of(Shelf.builtIn("registers"));
    }

    /** Reads a folder of registers; one without {@code units.yaml} or {@code codes/} borrows those built in. */
    public static Registers of(Shelf shelf) {
        List<Entry> unitEntries =
                withFile(shelf, "units.yaml").yaml("units.yaml").items("units");
        Map<String, Unit> units = units(unitEntries);
        Map<String, CodeList> codeLists = new TreeMap<>();
        if (shelf.below("codes").files().isEmpty()) {
            codeLists.putAll(codeLists(Shelf.builtIn("registers").below("codes")));
        }
        codeLists.putAll(codeLists(shelf.below("codes")));
        if (shelf.files().keySet().stream().noneMatch(Registers::isRegister)) {
            // a folder that only adds cases of its own
            Registers common = builtIn();
            return new Registers(shelf, common.registers, codeLists, units, common.unitSpellings);
        }
        RegisterFile reader = new RegisterFile(units, codeLists);
        Map<String, Register> registers = new LinkedHashMap<>();
        for (String path : shelf.files().keySet()) {
            if (isRegister(path)) {
                Register register = reader.read(shelf.yaml(path));
                if (registers.put(register.id(), register) != null) {
                    throw new FileRefusal(path, "id", register.id(), Words.of("没有用过的 id", "an id not used before"));
                }
            }
        }
        return new Registers(shelf, registers, codeLists, units, unitSpellings(unitEntries));
    }

    private static boolean isRegister(String path) {
        return path.endsWith(".yaml") && !path.contains("/") && !path.equals("units.yaml");
    }

    /**
     * The registers whose entries have a life, by id: those built in, and those of the folder's {@code cases/}, which replace them. Read
     * when first asked for: most commands do without.
     */
    public synchronized Map<String, CaseRegister> cases() {
        if (cases == null) {
            cases = new CaseFiles(reader(), this::isTaken).read(shelf);
        }
        return cases;
    }

    private boolean isTaken(String id) {
        return registers.containsKey(id);
    }

    /** A register alone, with the units and codes of these: to read sheets that can be of nothing else. */
    public Registers only(Register register) {
        return new Registers(shelf, Map.of(register.id(), register), codeLists, units, unitSpellings);
    }

    /** The folder itself, for its areas and return maps. */
    public Shelf shelf() {
        return shelf;
    }

    /** A file beside the registers, of this folder or else built in; read once. */
    public Entry beside(String path) {
        return beside.computeIfAbsent(path, unread -> withFile(shelf, unread).yaml(unread));
    }

    public Collection<Register> all() {
        return registers.values();
    }

    public Optional<Register> find(String id) {
        return Optional.ofNullable(registers.get(id));
    }

    public Register register(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no register " + id));
    }

    public Map<String, Unit> units() {
        return units;
    }

    /** Unit id → all the ways it is written in a heading, such as m², 平方米. */
    public Map<String, List<String>> unitSpellings() {
        return unitSpellings;
    }

    public CodeList codes(String id) {
        return codeLists.get(id);
    }

    /** The first code of this id that any field can have. */
    public Optional<Code> code(String id) {
        return Optional.ofNullable(codes.get(id));
    }

    /** Reads further files by the same units and code lists. */
    RegisterFile reader() {
        return new RegisterFile(units, codeLists);
    }

    /** The registers that have a field of this id; not those for plans alone. */
    public List<Register> having(String field) {
        return having.getOrDefault(field, List.of());
    }

    private static Shelf withFile(Shelf shelf, String path) {
        return shelf.files().containsKey(path) ? shelf : Shelf.builtIn("registers");
    }

    private static Map<String, Unit> units(List<Entry> entries) {
        Map<String, Unit> units = new LinkedHashMap<>();
        for (Entry entry : entries) {
            entry.only("id", "name", "aliases", "base", "factor");
            Map<String, Integer> dimension = new TreeMap<>();
            entry.maybe("base").ifPresent(base -> {
                if (!base.text().equals("number")) {
                    dimension.put(base.text(), 1);
                }
            });
            String id = entry.text("id");
            if (entry.maybe("base").isEmpty()) {
                dimension.put(id, 1);
            }
            BigDecimal factor = entry.maybe("factor").map(Entry::decimal).orElse(BigDecimal.ONE);
            units.put(id, new Unit(id, entry.words("name"), factor, Map.copyOf(dimension)));
        }
        return units;
    }

    private static Map<String, List<String>> unitSpellings(List<Entry> entries) {
        Map<String, List<String>> spellings = new LinkedHashMap<>();
        for (Entry entry : entries) {
            List<String> written = new ArrayList<>(entry.texts("aliases"));
            written.add(entry.text("id"));
            written.add(entry.words("name").zh());
            written.add(entry.words("name").en());
            spellings.put(entry.text("id"), List.copyOf(written));
        }
        return spellings;
    }

    private static Map<String, CodeList> codeLists(Shelf shelf) {
        Map<String, CodeList> lists = new TreeMap<>();
        for (String path : shelf.files().keySet()) {
            Entry file = shelf.yaml(path).only("id", "codes", "source");
            List<Code> codes = new ArrayList<>();
            for (Entry entry : file.items("codes")) {
                entry.only("id", "name", "aliases");
                codes.add(new Code(entry.text("id"), entry.words("name"), entry.texts("aliases")));
            }
            CodeList list = new CodeList(file.text("id"), List.copyOf(codes));
            lists.put(list.id(), list);
        }
        return lists;
    }
}
