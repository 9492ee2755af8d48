package org.junheng.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.junheng.core.text.Words;
import org.junheng.store.Store;
import org.junheng.store.people.Account;
import org.junheng.store.people.Accounts;
import org.junheng.web.access.Sessions;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Go;
import org.junheng.web.page.Texts;
import org.junheng.web.page.View;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changing one's own password (改口令); every other session of the account ends. */
@Controller
class PasswordController {

    private final Store store;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Texts texts;

    PasswordController(Store store, Passwords passwords, Sessions sessions, Texts texts) {
        this.store = store;
        this.passwords = passwords;
        this.sessions = sessions;
        this.texts = texts;
    }

    @GetMapping("/password")
    View page(Visitor visitor) {
        return View.of(
                "signin/password",
                new PasswordPage(visitor.account().mustChange()),
                texts.words("signin.password-title"));
    }

    @PostMapping("/password")
    Object change(
            Visitor visitor,
            @RequestParam String old,
            @RequestParam String fresh,
            @RequestParam String again,
            HttpServletRequest request) {
        Account account = visitor.account();
        Optional<Words> complaint = complaint(account, old, fresh, again);
        if (complaint.isPresent()) {
            return page(visitor).saying(complaint.get()).status(HttpStatus.BAD_REQUEST);
        }
        String encoded = passwords.encoded(fresh);
        store.doing(visitor.actor("-"), deed -> Accounts.password(deed, account, encoded, false));
        sessions.begin(request, account);
        return new Go("/");
    }

    private Optional<Words> complaint(Account account, String old, String fresh, String again) {
        if (!passwords.matches(old, Optional.of(account.password()))) {
            return Optional.of(Words.of("现在的口令不对", "the present password is wrong"));
        }
        if (!fresh.equals(again)) {
            return Optional.of(Words.of("两次写的新口令不一样", "the two new passwords differ"));
        }
        if (fresh.equals(old)) {
            return Optional.of(Words.of("新口令和现在的一样", "the new password is the present one"));
        }
        return passwords.complaint(fresh, List.of(account.login(), account.name(), "junheng"));
    }
}
