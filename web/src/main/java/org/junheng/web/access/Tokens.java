package org.junheng.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.junheng.desk.Digests;
import org.junheng.store.Store;
import org.junheng.store.people.Account;
import org.junheng.store.people.ApiToken;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** The tokens programs come with (令牌): 256 random bits in the header {@code Authorization: Bearer …}; only digests are kept. */
@Component
public class Tokens {

    private static final String BEARER = "Bearer ";
    private static final int BYTES = 32;

    private final Store store;
    private final SecureRandom random = new SecureRandom();

    Tokens(Store store) {
        this.store = store;
    }

    Optional<Account> account(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.startsWith(BEARER)) {
            return Optional.empty();
        }
        String digest = digest(header.substring(BEARER.length()).strip());
        return store.look(look -> ApiToken.account(look, digest, store.clock().instant()));
    }

    /** A fresh one, to be shown once. */
    public String fresh() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static String digest(String token) {
        return Digests.of(token.getBytes(StandardCharsets.UTF_8));
    }
}
