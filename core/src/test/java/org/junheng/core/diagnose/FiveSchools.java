package org.junheng.core.diagnose;

import java.nio.file.Path;
import java.util.List;
import org.junheng.core.measure.Measurement;
import org.junheng.core.measure.Measures;
import org.junheng.core.model.Column;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Origins;
import org.junheng.core.model.Table;
import org.junheng.core.register.Registers;
import org.junheng.core.standard.Standard;
import org.junheng.core.standard.Standards;
import org.junheng.core.text.Shelf;

/** A world of one indicator, books per student with a limit of 0.50, for the tests of this step. */
final class FiveSchools {

    private static final Path FOLDER = Path.of("src/test/resources/five-schools");
    private static final Registers REGISTERS = Registers.of(Shelf.at(FOLDER.resolve("registers")));
    private static final Standard STANDARD = Standards.of(List.of(Shelf.at(FOLDER.resolve("standards"))), REGISTERS)
            .standard("five-schools");

    private FiveSchools() {}

    /** As published: 县域义务教育校际均衡指标计算方法, 以生均图书册数为例. */
    static Measures published() {
        return measure(new double[] {279, 137, 935, 160, 402}, new double[] {45, 37, 89, 76, 55});
    }

    static Measures measure(double[] books, double[] students) {
        String[] names = new String[books.length];
        String[] locations = new String[books.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = "小学%03d".formatted(i + 1);
            locations[i] = i % 2 == 0 ? "城区" : "乡村";
        }
        Table schools = Table.of(
                "school",
                List.of("school"),
                List.of(
                        Column.ofTexts("school", names),
                        Column.ofNumbers("students", students),
                        Column.ofNumbers("books", books),
                        Column.ofTexts("location", locations)),
                Origins.NONE);
        return Measurement.of(Facts.of(List.of(schools)), STANDARD, 2025);
    }

    static StageDiagnosis.OfIndicator books(Measures measures) {
        return Diagnosis.of(measures).get(0).stages().get(0).indicators().get(0);
    }
}
