package org.junheng.web.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;
import org.junheng.store.Actor;
import org.junheng.store.Store;
import org.junheng.store.audit.AuditEntry;
import org.junheng.store.people.Account;
import org.junheng.store.people.Accounts;
import org.junheng.store.people.SignIns;
import org.junheng.web.access.Sessions;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Answers;
import org.junheng.web.page.Go;
import org.junheng.web.page.Texts;
import org.junheng.web.page.View;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in and out, and the language (登录、退出、语言). */
@Controller
class SignInController {

    private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;

    private final Store store;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Texts texts;

    SignInController(Store store, Passwords passwords, Sessions sessions, Texts texts) {
        this.store = store;
        this.passwords = passwords;
        this.sessions = sessions;
        this.texts = texts;
    }

    @GetMapping("/sign-in")
    View page(@RequestParam(defaultValue = "") String then) {
        return view(new SignInPage("", Go.ours(then)));
    }

    private View view(SignInPage page) {
        return View.of("signin/sign-in", page, texts.words("signin.title"));
    }

    @PostMapping("/sign-in")
    Object signIn(
            @RequestParam String login,
            @RequestParam String password,
            @RequestParam(defaultValue = "") String then,
            HttpServletRequest request) {
        String name = login.strip();
        Actor actor = new Actor(name, "-", request.getRemoteAddr());
        boolean isLocked =
                store.look(look -> new SignIns(look, store.clock()).areLocked(name, request.getRemoteAddr()));
        Optional<Account> account = store.look(look -> new Accounts(look).named(name));
        // a locked account is not looked at, but it takes as long
        boolean matches = passwords.matches(
                password,
                account.filter(found -> !isLocked && !found.isDisabled()).map(Account::password));
        if (!isLocked) {
            store.doing(actor, deed -> SignIns.tried(deed, name, matches, store.clock()));
        }
        if (!matches) {
            return view(new SignInPage(name, Go.ours(then)))
                    .saying(
                            Words.of(
                                    "账号或口令不对。15 分钟内错 10 次会暂停登录；忘了口令，请本单位的安全管理员重设",
                                    "wrong account or password. Ten failures in 15 minutes stop signing in for a while; if you forgot it, ask your security administrator for a new one"))
                    .status(HttpStatus.UNAUTHORIZED);
        }
        sessions.begin(request, account.orElseThrow());
        return Go.back(then);
    }

    @PostMapping("/sign-out")
    Go signOut(Visitor visitor, HttpServletRequest request) {
        store.doing(
                visitor.actor("-"),
                deed -> deed.note(
                        AuditEntry.HOUSE, "", "sign-out", visitor.account().login(), ""));
        sessions.end(request);
        return new Go("/sign-in");
    }

    @PostMapping("/language")
    Go language(
            Visitor visitor,
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String then,
            HttpServletResponse response) {
        Language chosen = language.equals("en") ? Language.EN : Language.ZH;
        if (visitor != null) {
            store.doing(visitor.actor("-"), deed -> Accounts.speak(deed, visitor.account(), chosen));
        }
        Cookie cookie = new Cookie(Answers.LANGUAGE, chosen == Language.EN ? "en" : "zh");
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setMaxAge(YEAR_SECONDS);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        return Go.back(then);
    }
}
