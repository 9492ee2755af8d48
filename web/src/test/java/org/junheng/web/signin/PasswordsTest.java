package org.junheng.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    /** All but the random parts, with letters for their lengths. */
    private static String shape(String encoded) {
        String[] parts = encoded.split("\\$");
        return String.join(
                "$", parts[1], parts[2], parts[3], "x".repeat(parts[4].length()), "x".repeat(parts[5].length()));
    }

    @Test
    void what_stands_for_no_account_takes_the_same_work_as_an_account() {
        assertThat(shape(Passwords.NOBODY)).isEqualTo(shape(passwords.encoded("any password")));
    }

    @Test
    void nobody_signs_in_without_an_account() {
        assertThat(passwords.matches("nobody", Optional.empty())).isFalse();
    }

    @Test
    void a_crowd_that_signs_in_at_once_waits_its_turn() {
        String encoded = passwords.encoded("纸船 灯塔 forty-two");
        assertThat(IntStream.range(0, 40)
                        .parallel()
                        .filter(each -> passwords.matches("纸船 灯塔 forty-two", Optional.of(encoded))))
                .hasSize(40);
    }
}
