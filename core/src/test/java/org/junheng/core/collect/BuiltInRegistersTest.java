package org.junheng.core.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junheng.core.register.Field;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;
import org.junit.jupiter.api.Test;

class BuiltInRegistersTest {

    private final Registers registers = Registers.builtIn();

    @Test
    void every_register_a_county_hands_in_is_there() {
        assertThat(registers.all())
                .extracting(Register::id)
                .contains("school", "stage", "room", "class-band", "event", "county", "funding", "judgement", "survey");
    }

    @Test
    void no_heading_names_two_fields_of_a_register() {
        List<String> twice = new ArrayList<>();
        for (Register register : registers.all()) {
            Map<String, String> known = new HashMap<>();
            for (Field field : register.fields().values()) {
                for (String heading : headings(field)) {
                    String other = known.putIfAbsent(heading.toLowerCase(Locale.ROOT), field.id());
                    if (other != null && !other.equals(field.id())) {
                        twice.add(register.id() + ": " + heading + " = " + other + ", " + field.id());
                    }
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void no_field_stands_in_two_registers_unless_it_is_a_key() {
        Map<String, String> owner = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (Register register : registers.all()) {
            for (String field : register.fields().keySet()) {
                boolean isKeySomewhere =
                        registers.all().stream().anyMatch(any -> any.key().contains(field));
                if (!isKeySomewhere && owner.putIfAbsent(field, register.id()) != null) {
                    twice.add(field + " in " + register.id() + " and " + owner.get(field));
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    private static List<String> headings(Field field) {
        List<String> headings = new ArrayList<>(field.aliases());
        headings.add(field.name().zh());
        headings.add(field.name().en());
        return headings;
    }
}
