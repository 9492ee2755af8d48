package org.junheng.web.people;

import java.util.List;
import java.util.Optional;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Store;
import org.junheng.store.people.Accounts;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Texts;
import org.junheng.web.page.View;
import org.junheng.web.signin.Passwords;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adding one account: without roles, with a password that is shown once and has to be replaced at the first sign-in. */
@Controller
class AddController {

    private final Store store;
    private final HandingOver handingOver;
    private final Passwords passwords;
    private final Texts texts;

    AddController(Store store, HandingOver handingOver, Passwords passwords, Texts texts) {
        this.store = store;
        this.handingOver = handingOver;
        this.passwords = passwords;
        this.texts = texts;
    }

    @GetMapping("/people/add")
    View page(Visitor visitor) {
        return view(new AddPage(
                "", "", String.join("", visitor.reach().stream().limit(1).toList())));
    }

    private View view(AddPage page) {
        return View.of("people/add", page, texts.words("people.add-title"))
                .under(texts.words("people.title"), "/people");
    }

    @PostMapping("/people/add")
    View add(
            Visitor visitor,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String unit) {
        AddPage page = new AddPage(login.strip(), name.strip(), unit.strip());
        if (!visitor.reaches(page.unit())) {
            Words sentence = Words.of(
                    "单位代码“%s”不在你管的单位里；请到“单位”页核对",
                    "the unit \"%s\" is not among yours; look it up on the page of units", page.unit());
            return view(page).saying(sentence).status(HttpStatus.FORBIDDEN);
        }
        Optional<Words> complaint = complaint(page);
        if (complaint.isPresent()) {
            return view(page).saying(complaint.get()).status(HttpStatus.BAD_REQUEST);
        }
        String password = passwords.handedOver();
        String encoded = passwords.encoded(password);
        try {
            String id = store.does(
                    visitor.actor("administrator"),
                    deed -> Accounts.add(deed, page.login(), page.name(), page.unit(), encoded, true)
                            .id());
            return handingOver.view(
                    visitor,
                    HandingOver.Occasion.ADDED,
                    List.of(new HandedOverPage.Line(page.login(), page.name(), password)),
                    "/people/" + id);
        } catch (Refusal refusal) {
            return view(page).saying(refusal.sentence()).status(HttpStatus.BAD_REQUEST);
        }
    }

    private static Optional<Words> complaint(AddPage page) {
        if (!Accounts.isLogin(page.login())) {
            return Optional.of(Words.of("账号应写%s", "the account is to be %s", AccountWords.LOGIN));
        }
        if (!AccountWords.isName(page.name())) {
            return Optional.of(Words.of("姓名应写%s", "the name is to be %s", AccountWords.NAME));
        }
        return Optional.empty();
    }
}
