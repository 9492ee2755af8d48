package org.junheng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junheng.core.collect.Areas;
import org.junheng.core.register.Field;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;

/**
 * An invented nation's school register as one workbook (虚构): 200,000 schools, all items of the register under their headings and
 * as many columns of the county's own as make sixty. One figure in a thousand is blank.
 */
final class NationBook {

    static final int COLUMNS = 60;
    private static final List<String> TYPES = List.of("小学", "初级中学", "九年一贯制学校", "完全中学", "小学教学点");
    private static final List<String> PLACES = List.of("城区", "镇区", "乡村");

    private final SplittableRandom random = new SplittableRandom(7);
    private final List<String> areas;
    private int number;
    private int students;
    private String type;

    private NationBook(Registers registers) {
        areas = Areas.of(registers).all().stream()
                .map(Areas.Area::code)
                .filter(code -> !code.endsWith("00"))
                .limit(Nation.COUNTIES)
                .toList();
    }

    /** The workbook, written once and kept. */
    static Path file(Path folder) throws IOException {
        Path file = folder.resolve("nation-%d-x-%d.xlsx".formatted(Nation.SCHOOLS, COLUMNS));
        if (!Files.exists(file)) {
            Path unfinished = Files.createTempFile(Files.createDirectories(folder), "nation", ".part");
            Registers registers = Registers.builtIn();
            new NationBook(registers).write(unfinished, registers.register("school"));
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    private void write(Path file, Register register) throws IOException {
        List<Field> fields = new ArrayList<>(register.fields().values());
        int own = COLUMNS - 2 - fields.size();
        try (LargeSheet sheet = new LargeSheet(file, register.sheet().zh())) {
            sheet.beginRow();
            sheet.cell("批注");
            fields.forEach(field -> sheet.cell(field.heading().zh()));
            sheet.cell("说明");
            for (int i = 1; i <= own; i++) {
                sheet.cell("本县自设项目" + i);
            }
            for (number = 0; number < Nation.SCHOOLS; number++) {
                type = TYPES.get(Math.max(0, random.nextInt(12) - 7));
                students = type.equals("小学教学点") ? random.nextInt(5, 90) : random.nextInt(80, 1800);
                sheet.beginRow();
                sheet.cell(null);
                for (Field field : fields) {
                    sheet.cell(!field.required() && random.nextInt(1000) == 0 ? null : value(field));
                }
                sheet.cell(null);
                for (int i = 0; i < own; i++) {
                    sheet.cell(random.nextInt(10_000));
                }
            }
        }
    }

    private Object value(Field field) {
        int area = (int) ((long) number * areas.size() / Nation.SCHOOLS);
        return switch (field.id()) {
            case "year" -> Nation.YEAR;
            case "area" -> areas.get(area);
            case "school" -> String.valueOf(3_000_000_000L + 13L * number);
            case "school_name" -> "虚构第" + number + "学校";
            case "type" -> type;
            case "founder" -> random.nextInt(20) == 0 ? "民办" : "县级教育部门";
            case "location" -> PLACES.get(random.nextInt(PLACES.size()));
            case "township" -> "虚构" + area + "县" + random.nextInt(12) + "镇";
            case "school_group" -> random.nextInt(3) == 0 ? "第" + random.nextInt(40) + "教育集团" : null;
            case "built_year" -> random.nextInt(1950, Nation.YEAR);
            case "counts_as_school" -> type.equals("小学教学点") ? "否" : "是";
            case "merged_into", "converted_sports_m2", "rented_sports_m2" -> null;
            default ->
                switch (field.type()) {
                    case FLAG -> field.id().equals("charter") || random.nextInt(9) == 0 ? "是" : "否";
                    case COUNT -> Math.round(students * share(field.id()));
                    default -> Math.round(students * share(field.id()) * 100) / 100.0;
                };
        };
    }

    /** About so much for each student, the parts less than their wholes. */
    private double share(String field) {
        double drawn = random.nextDouble(0.9, 1.1);
        return drawn
                * switch (field) {
                    case "teaching_rooms_m2" -> 6;
                    case "indoor_sports_m2" -> 0.6;
                    case "sports_ground_m2" -> 9;
                    case "site_m2" -> 25;
                    case "equipment_value" -> 0.3;
                    case "fixed_assets" -> 2;
                    case "books" -> 30;
                    case "computers" -> 0.12;
                    case "multimedia_rooms" -> 0.025;
                    case "staff", "posts_approved" -> 0.1;
                    case "posts_filled", "certificates", "trained_360" -> 0.07;
                    case "training_budget", "training_outturn" -> 0.008;
                    case "public_funds_budget", "public_funds_outturn" -> 0.12;
                    case "longitude" -> 110.0 / students;
                    case "latitude" -> 30.0 / students;
                    default -> 0.01;
                };
    }
}
