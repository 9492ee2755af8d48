package org.junheng.web.signin;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.junheng.core.text.Words;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The rules for passwords (口令规则), OWASP ASVS 5.0 section 6.2: length alone and not being among those that are guessed first, any
 * characters, no forced composition; kept as Argon2id.
 */
@Component
public final class Passwords {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 128;
    /** of 0 to 4: at least ten thousand million guesses */
    private static final int STRONG_ENOUGH = 3;
    /** the guesser looks at this much; what comes after only makes it harder */
    private static final int LOOKED_AT = 64;

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int PER_GROUP = 4;

    /**
     * What is looked at where there is no account, so that the answer takes as long: written down, so that not even the first such
     * answer takes longer. It has the parameters of the encoder and is that of 48 random bytes nobody knows.
     */
    static final String NOBODY =
            "$argon2id$v=19$m=16384,t=2,p=1$SzkFFJ0Zz/rwCbcKT+9G5w$4Fr7Yq/ABk6N2z+B84zWRQPtYU+6CMntbDIu0b6sVoM";

    private final Argon2PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final SecureRandom chance = new SecureRandom();
    /** each look at a password takes 16 MB and a core; a crowd that signs in at once waits instead of taking all memory */
    private final Semaphore looks = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /** Its dictionaries take a moment to read, so they wait until somebody chooses a password. */
    private static final class Guesser {
        static final Zxcvbn ONLY = new Zxcvbn();
    }

    /**
     * What is wrong with a new password; empty where nothing is.
     *
     * @param about words it must not be made of: login, name, unit
     */
    public Optional<Words> complaint(String password, List<String> about) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(Words.of("口令至少 %d 个字符", "a password has at least %d characters", SHORTEST));
        }
        if (password.length() > LONGEST) {
            return Optional.of(Words.of("口令最多 %d 个字符", "a password has at most %d characters", LONGEST));
        }
        String looked = password.substring(0, Math.min(LOOKED_AT, password.length()));
        if (Guesser.ONLY.measure(looked, about).getScore() < STRONG_ENOUGH) {
            return Optional.of(Words.of(
                    "这个口令太容易猜到；可用几个不相干的词连成一句，或加长",
                    "this password is too easy to guess; string some unrelated words together, or make it longer"));
        }
        return Optional.empty();
    }

    public String encoded(String password) {
        return looking(() -> encoder.encode(password));
    }

    /** @param encoded of the account; empty where there is none, which takes the same time */
    public boolean matches(String password, Optional<String> encoded) {
        boolean matches =
                password.length() <= LONGEST && looking(() -> encoder.matches(password, encoded.orElse(NOBODY)));
        return matches && encoded.isPresent();
    }

    private <T> T looking(Supplier<T> look) {
        looks.acquireUninterruptibly();
        try {
            return look.get();
        } finally {
            looks.release();
        }
    }

    /** A password to hand over, to be replaced at the first sign-in: four groups of four letters that cannot be confused. */
    public String handedOver() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * PER_GROUP; i++) {
            if (i > 0 && i % PER_GROUP == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(chance.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
