package org.junheng.core.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.core.model.Column;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;
import org.junheng.core.register.Code;
import org.junheng.core.register.Field;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/** The one cell a setting speaks of; whatever is unknown or not the only one is refused with what could be meant. */
record Found(Register register, int row, Field field) {

    private static final String YEAR = "year";
    private static final String FISCAL_YEAR = "fiscal_year";
    private static final String STAGE = "stage";
    private static final String SCHOOL = "school";
    private static final String AREA = "area";
    private static final int MOST_CANDIDATES = 10;

    /** Where the names of schools and counties stand. */
    private static final List<String> NAMES = List.of("school_name", "county_name");

    /** @param year the school year that is judged, meant where a setting names none */
    static Found of(Setting setting, Facts facts, Registers registers, int year) {
        List<Found> found = new ArrayList<>();
        List<Register> owners = owners(setting, facts, registers);
        for (Register owner : owners) {
            Table table = facts.table(owner.id());
            int wanted = setting.year() != 0 ? setting.year() : meant(table, year);
            for (int row = 0; row < table.size(); row++) {
                if (isOfYear(table, row, wanted)
                        && isOfStage(setting, owner, table, row)
                        && isNamed(setting, facts, registers, table, row)) {
                    found.add(new Found(owner, row, named(owner, setting.field())));
                }
            }
        }
        if (found.size() == 1) {
            return found.get(0);
        }
        throw found.isEmpty() ? nobody(setting, facts, owners) : several(setting, facts, found);
    }

    private static List<Register> owners(Setting setting, Facts facts, Registers registers) {
        List<Register> owners = registers.all().stream()
                .filter(register -> facts.has(register.id()) && named(register, setting.field()) != null)
                .filter(register -> !register.key()
                        .contains(named(register, setting.field()).id()))
                .filter(register ->
                        Set.of(YEAR, FISCAL_YEAR, STAGE, SCHOOL, AREA).containsAll(register.key()))
                .toList();
        if (owners.isEmpty()) {
            throw refused(
                    setting,
                    Words.of(
                            "没有能改的字段“%s”；写字段的中文名或英文代号，见 docs/register.md",
                            "there is no field \"%s\" to set; write its name or id, see docs/register.md",
                            setting.field()));
        }
        return owners;
    }

    private static Field named(Register register, String name) {
        return register.fields().values().stream()
                .filter(field -> Stream.concat(
                                Stream.of(
                                        field.id(),
                                        field.name().zh(),
                                        field.name().en()),
                                field.aliases().stream())
                        .anyMatch(name::equalsIgnoreCase))
                .findFirst()
                .orElse(null);
    }

    /** Funding is kept by fiscal year: where none is named the latest is meant. */
    private static int meant(Table table, int year) {
        if (table.has(YEAR) || !table.has(FISCAL_YEAR)) {
            return year;
        }
        Column years = table.column(FISCAL_YEAR);
        int latest = 0;
        for (int row = 0; row < table.size(); row++) {
            latest = years.isThere(row) ? Math.max(latest, (int) years.number(row)) : latest;
        }
        return latest;
    }

    private static boolean isOfYear(Table table, int row, int year) {
        String clock = table.has(YEAR) ? YEAR : FISCAL_YEAR;
        return !table.has(clock) || table.shown(row, clock).equals(String.valueOf(year));
    }

    private static boolean isNamed(Setting setting, Facts facts, Registers registers, Table table, int row) {
        for (String key : List.of(SCHOOL, AREA)) {
            if (table.key().contains(key)) {
                String code = table.shown(row, key);
                return code.equals(setting.name())
                        || name(facts, registers, table, row).equals(setting.name());
            }
        }
        return false;
    }

    /** What people call the school or county of a row; empty where nobody named it. */
    static String name(Facts facts, Registers registers, Table table, int row) {
        for (String field : NAMES) {
            for (Register owner : registers.having(field)) {
                if (facts.has(owner.id()) && table.key().containsAll(owner.key())) {
                    int at = facts.table(owner.id())
                            .find(owner.key().stream()
                                    .map(part -> table.shown(row, part))
                                    .toList());
                    if (at >= 0) {
                        return facts.table(owner.id()).shown(at, field);
                    }
                }
            }
        }
        return "";
    }

    private static boolean isOfStage(Setting setting, Register register, Table table, int row) {
        if (setting.stage().isEmpty() || !table.key().contains(STAGE)) {
            return setting.stage().isEmpty() || !register.has(STAGE);
        }
        String code = register.field(STAGE)
                .codes()
                .flatMap(codes -> codes.find(setting.stage()))
                .map(Code::id)
                .orElse(setting.stage());
        return table.shown(row, STAGE).equals(code);
    }

    private static Refusal nobody(Setting setting, Facts facts, List<Register> owners) {
        Set<String> near = new java.util.TreeSet<>();
        for (String register : List.of("school", "county")) {
            String field = register + "_name";
            if (facts.has(register) && facts.table(register).has(field)) {
                Table table = facts.table(register);
                for (int row = 0; row < table.size(); row++) {
                    String name = table.shown(row, field);
                    if (!name.isEmpty()
                            && (name.contains(setting.name()) || setting.name().contains(name))) {
                        near.add(name);
                    }
                }
            }
        }
        Words sheets = Words.same(String.join(
                "、", owners.stream().map(owner -> owner.sheet().zh()).toList()));
        return refused(
                setting,
                near.isEmpty()
                        ? Words.of(
                                "《%s》里没有“%s”（看看名称、学段、学年）",
                                "sheet %s has no \"%s\" (look at name, stage, year)", sheets, setting.name())
                        : Words.of(
                                "《%s》里没有正好叫“%s”的这一行；相近的有：%s",
                                "sheet %s has no row of exactly \"%s\"; near: %s",
                                sheets,
                                setting.name(),
                                String.join(
                                        "、",
                                        near.stream().limit(MOST_CANDIDATES).toList())));
    }

    private static Refusal several(Setting setting, Facts facts, List<Found> found) {
        String rows = String.join(
                "；",
                found.stream()
                        .limit(MOST_CANDIDATES)
                        .map(each -> each.register().sheet().zh() + " "
                                + String.join(
                                        " ", facts.table(each.register().id()).key(each.row())))
                        .toList());
        return refused(
                setting,
                Words.of(
                        "指的不止一处：%s；请写标识码、学段（如 /小学）或学年（如 @2025）",
                        "more than one row is meant: %s; write the code, the stage (/primary) or the year (@2025)",
                        rows));
    }

    static Refusal refused(Setting setting, Words why) {
        return new Refusal(Words.of("试改“%s”：%s", "trying \"%s\": %s", setting.text(), why));
    }
}
