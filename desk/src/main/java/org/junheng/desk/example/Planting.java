package org.junheng.desk.example;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;
import org.junheng.core.register.Field;
import org.junheng.core.register.FieldType;
import org.junheng.core.register.Registers;

/** Chooses what faults to plant, and where: each at a school of its own, so that none hides another (埋错). */
final class Planting {

    private static final int FEWEST_STUDENTS = 60;
    private static final String TOTAL_CODE = "0999999999";

    private final Facts facts;
    private final Registers registers;
    private final int lastYear;
    private final List<Flaw> flaws = new ArrayList<>();
    private final List<Integer> sections = new ArrayList<>();
    private final Map<String, Integer> added = new HashMap<>();

    private Planting(Facts facts, Registers registers, int lastYear) {
        this.facts = facts;
        this.registers = registers;
        this.lastYear = lastYear;
        Table stages = facts.table("stage");
        for (int row = 0; row < stages.size(); row++) {
            if (isOrdinary(stages, row)) {
                sections.add(row);
            }
        }
    }

    static List<Flaw> of(Facts facts, Registers registers, int lastYear) {
        Planting planting = new Planting(facts, registers, lastYear);
        planting.stages();
        planting.schools();
        planting.county();
        planting.rows();
        return List.copyOf(planting.flaws);
    }

    private void stages() {
        plant("类型不对：人数写成了文字", "stage", section(), "teachers", "约二十人");
        plant("类型不对：人数不是整数", "stage", section(), "new_students", 35.5);
        plant("该填未填", "stage", section(), "students", null);
        plant("标识码前导零丢失", "stage", section(), "school", null);
        int degrees = section();
        plant("各学历合计多于专任教师", "stage", degrees, "bachelor", number("stage", degrees, "teachers") + 7);
        int classes = section();
        plant("班额合计不等于班级数", "stage", classes, "classes", number("stage", classes, "classes") + 3);
        int room = find("room", "school", facts.table("stage").shown(section(), "school"));
        plant("学校表里没有的学校", "room", room, "school", "0912345678");
    }

    private void schools() {
        plant("个别空格", "school", school(), "computers", null);
        plant("占位数 88888", "school", school(), "books", 88_888d);
        plant("占位数 9999", "school", school(), "computers", 9_999d);
        int jump = school();
        plant("与去年相差太大", "school", jump, "staff", 2 * number("school", jump, "staff") + 20);
        int unit = school();
        plant(
                "单位写错：元当成万元",
                "school",
                unit,
                "equipment_value",
                Math.rint(number("school", unit, "equipment_value") * 10_000));
        plant("代码表里没有的城乡类型", "school", school(), "location", "城郊新区");
        plant("不存在的区划代码", "school", school(), "area", "999977");
        int named = school();
        int other = school();
        plant("两校同名", "school", named, "school_name", facts.table("school").shown(other, "school_name"));
    }

    private void county() {
        int county = find("county", "year", String.valueOf(lastYear));
        plant("百分比超过 100", "county", county, "nearby_share_junior_pct", 103.5);
        double students = number("county", county, "county_junior_students");
        plant("同一个数两处不同", "county", county, "county_junior_students", students + 37);
        int funding = find("funding", "fiscal_year", String.valueOf(lastYear - 1));
        double growth = number("funding", funding, "average_pay_growth_pct");
        plant("自报增长率与两年的数不符", "funding", funding, "average_pay_growth_pct", Amounts.cents(growth + 6));
    }

    private void rows() {
        int twice = school();
        add("同一行填了两次", "school", "", cells("school", twice));
        add("合计行混在学校里", "school", "", total());
        add("财政年度还没有结束", "funding", "fiscal_year", nextYear());
    }

    /** The fiscal year that has only begun, everything five per cent up. */
    private Map<String, Object> nextYear() {
        Map<String, Object> cells = cells("funding", find("funding", "fiscal_year", String.valueOf(lastYear - 1)));
        cells.replaceAll((field, cell) -> {
            boolean isAmount = cell instanceof Double && !field.endsWith("_pct") && !field.equals("enrolled_all");
            return field.endsWith("_growth_pct") ? 5d : isAmount ? (Object) Amounts.cents((double) cell * 1.05) : cell;
        });
        cells.put("fiscal_year", (double) lastYear);
        cells.put("claimed_growth", "否");
        return cells;
    }

    /** A row that adds up all schools of the first year and gives itself a code. */
    private Map<String, Object> total() {
        Table schools = facts.table("school");
        int first = 0;
        Map<String, Object> cells = cells("school", first);
        String year = schools.shown(first, "year");
        for (Field field : registers.register("school").fields().values()) {
            boolean isQuantity = field.unit().isPresent() && schools.has(field.id());
            if (isQuantity) {
                double sum = 0;
                for (int row = 0; row < schools.size(); row++) {
                    boolean counts = schools.shown(row, "year").equals(year)
                            && schools.shown(row, "area").equals(schools.shown(first, "area"))
                            && schools.column(field.id()).isThere(row);
                    sum += counts ? schools.column(field.id()).number(row) : 0;
                }
                cells.put(field.id(), Amounts.cents(sum));
            }
        }
        cells.put("school", TOTAL_CODE);
        cells.put("school_name", "全县各校");
        return cells;
    }

    private Map<String, Object> cells(String register, int row) {
        Table table = facts.table(register);
        Map<String, Object> cells = new LinkedHashMap<>();
        for (Field field : registers.register(register).fields().values()) {
            if (table.has(field.id()) && table.column(field.id()).isThere(row)) {
                boolean isNumber = table.column(field.id()).isNumeric() && field.type() != FieldType.FLAG;
                cells.put(
                        field.id(),
                        isNumber
                                ? (Object) table.column(field.id()).number(row)
                                : Texts.of(field, table.column(field.id()), row));
            }
        }
        return cells;
    }

    private void plant(String kind, String register, int row, String field, Object cell) {
        boolean isLostZeros = register.equals("stage") && field.equals("school");
        Object written =
                isLostZeros ? (Object) Double.parseDouble(facts.table(register).shown(row, field)) : cell;
        flaws.add(Flaw.cell(kind, register, row, field, written));
    }

    private void add(String kind, String register, String field, Map<String, Object> cells) {
        int row = facts.table(register).size() + added.merge(register, 1, Integer::sum) - 1;
        flaws.add(Flaw.row(kind, register, row, field, cells));
    }

    private int section() {
        return sections.remove(0);
    }

    /** The row in 学校 of the next school. */
    private int school() {
        Table stages = facts.table("stage");
        int section = section();
        return facts.table("school").find(List.of(String.valueOf(lastYear), stages.shown(section, "school")));
    }

    private int find(String register, String field, String value) {
        Table table = facts.table(register);
        for (int row = table.size() - 1; row >= 0; row--) {
            boolean isLatest = !table.has("year")
                    || field.equals("year")
                    || table.column("year").number(row) == lastYear;
            if (isLatest && table.shown(row, field).equals(value)) {
                return row;
            }
        }
        throw new IllegalStateException("no " + register + " of " + value);
    }

    private double number(String register, int row, String field) {
        return facts.table(register).column(field).number(row);
    }

    /** A section of the latest year with a school of its own, of some size, that was there the year before. */
    private boolean isOrdinary(Table stages, int row) {
        String year = String.valueOf(lastYear);
        if (!stages.shown(row, "year").equals(year) || stages.column("students").number(row) < FEWEST_STUDENTS) {
            return false;
        }
        Table schools = facts.table("school");
        String code = stages.shown(row, "school");
        int school = schools.find(List.of(year, code));
        boolean isSingle = List.of("primary", "junior").contains(schools.shown(school, "type"));
        boolean isOld = schools.find(List.of(String.valueOf(lastYear - 1), code)) >= 0;
        return isSingle && isOld && schools.column("counts_as_school").number(school) == 1;
    }
}
