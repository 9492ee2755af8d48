package org.junheng.desk.example;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junheng.core.model.Facts;
import org.junheng.desk.BuiltIn;
import org.junheng.desk.Input;
import org.junheng.desk.Opened;
import org.junit.jupiter.api.Test;

class InventedTeachersTest {

    private static final Path ROSTER = Path.of("../examples/qinghe-plans/教师名册.csv");

    @Test
    void the_roster_of_the_example_is_the_one_that_is_made_up_from_it() throws IOException {
        Facts facts = Opened.of(Input.read(List.of(Path.of("../examples/qinghe")), words -> {}), BuiltIn.registers())
                .checked()
                .facts();
        StringWriter written = new StringWriter();
        CsvWriter csv = CsvWriter.builder().build(written);
        InventedTeachers.lines(facts, 2025, 105).forEach(csv::writeRecord);
        csv.flush();
        if (Boolean.getBoolean("examples.refresh")) {
            Files.writeString(ROSTER, written.toString());
        }
        assertThat(Files.readString(ROSTER)).isEqualTo(written.toString());
    }
}
