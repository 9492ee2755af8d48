package org.junheng.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedTest {

    @ParameterizedTest
    @ValueSource(strings = {"registers", "standards"})
    void what_was_packed_is_what_the_files_say(String name) {
        Shelf packed = Shelf.builtIn(name);
        Shelf files = Shelf.unpacked(name);
        assertThat(packed.files()).isEqualTo(files.files()).isNotEmpty();
        assertThat(packed.said()).isNotEmpty();
        for (String path : files.files().keySet()) {
            if (path.endsWith(".yaml")) {
                assertThat(packed.said()).containsKey(path);
                assertAlike(packed.yaml(path), files.yaml(path));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"registers", "standards"})
    void a_folder_inside_says_the_same(String name) {
        Shelf packed = Shelf.builtIn(name);
        for (String path : packed.files().keySet()) {
            int cut = path.indexOf('/');
            if (cut > 0 && path.endsWith(".yaml")) {
                Shelf below = packed.below(path.substring(0, cut));
                assertThat(below.said()).containsKey(path.substring(cut + 1));
                assertAlike(below.yaml(path.substring(cut + 1)), packed.yaml(path));
            }
        }
    }

    /** In the order of the keys too, as their text shows. */
    private static void assertAlike(Entry one, Entry other) {
        assertThat(one.file()).isEqualTo(other.file());
        assertThat(one.plain()).isEqualTo(other.plain()).hasToString(String.valueOf(other.plain()));
    }
}
