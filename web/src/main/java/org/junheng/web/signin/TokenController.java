package org.junheng.web.signin;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Store;
import org.junheng.store.people.ApiToken;
import org.junheng.web.access.Tokens;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Go;
import org.junheng.web.page.Texts;
import org.junheng.web.page.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own tokens for programs (接口令牌): made, shown once, ended. */
@Controller
class TokenController {

    private static final int LONGEST_DAYS = 366;

    private final Store store;
    private final Tokens tokens;
    private final Texts texts;

    TokenController(Store store, Tokens tokens, Texts texts) {
        this.store = store;
        this.tokens = tokens;
        this.texts = texts;
    }

    @GetMapping("/tokens")
    View page(Visitor visitor) {
        return view(visitor, "");
    }

    private View view(Visitor visitor, String fresh) {
        List<ApiToken> held = store.look(
                look -> ApiToken.of(look, visitor.account(), store.clock().instant()));
        return View.of("signin/tokens", new TokenPage(held, fresh), texts.words("signin.tokens"))
                .under(texts.words("signin.tokens"), "/tokens");
    }

    /** @param days how long it is to hold, a year at most */
    @PostMapping("/tokens")
    View make(Visitor visitor, @RequestParam String name, @RequestParam int days) {
        if (days < 1 || days > LONGEST_DAYS) {
            throw new Refusal(Words.of("有效期写 1 到 %d 天", "write 1 to %d days", LONGEST_DAYS));
        }
        String fresh = tokens.fresh();
        Instant now = store.clock().instant();
        store.doing(
                visitor.actor("-"),
                deed -> ApiToken.add(
                        deed,
                        visitor.account(),
                        name.strip(),
                        Tokens.digest(fresh),
                        now.plus(days, ChronoUnit.DAYS),
                        now));
        return view(visitor, fresh);
    }

    @PostMapping("/tokens/{token}/end")
    Go end(Visitor visitor, @PathVariable("token") String id) {
        store.doing(visitor.actor("-"), deed -> ApiToken.end(deed, visitor.account(), id));
        return new Go("/tokens");
    }
}
