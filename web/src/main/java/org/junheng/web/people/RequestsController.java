package org.junheng.web.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Conflict;
import org.junheng.store.Deed;
import org.junheng.store.Look;
import org.junheng.store.Store;
import org.junheng.store.people.Account;
import org.junheng.store.people.Accounts;
import org.junheng.store.people.Requests;
import org.junheng.web.access.Denied;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Go;
import org.junheng.web.page.Texts;
import org.junheng.web.page.View;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Roles the administrator asked for; the security administrator grants or refuses them, many in one go: all of them or none. */
@Controller
class RequestsController {

    private final Store store;
    private final People people;
    private final GrantRules rules;
    private final Texts texts;

    RequestsController(Store store, People people, GrantRules rules, Texts texts) {
        this.store = store;
        this.people = people;
        this.rules = rules;
        this.texts = texts;
    }

    @GetMapping("/people/requests")
    View page(Visitor visitor) {
        return view(visitor, Optional.empty());
    }

    /** @param chosen ids; empty for all */
    private View view(Visitor visitor, Optional<Set<String>> chosen) {
        List<RequestsPage.Line> lines = store.look(look -> new Requests(look)
                .within(visitor.reach()).stream()
                        .map(request -> line(look, request, chosen))
                        .toList());
        return View.of("people/requests", new RequestsPage(lines), texts.words("people.requests-title"))
                .under(texts.words("people.title"), "/people");
    }

    private RequestsPage.Line line(Look look, Requests.Request request, Optional<Set<String>> chosen) {
        Account account = new Accounts(look).find(request.account()).orElseThrow();
        return new RequestsPage.Line(
                request.id(),
                account.id(),
                account.login(),
                account.name(),
                people.held(look, request.grant()),
                request.who(),
                request.at(),
                chosen.map(ids -> ids.contains(request.id())).orElse(true));
    }

    @PostMapping("/people/requests")
    Object answer(Visitor visitor, @RequestParam(defaultValue = "") Set<String> request, @RequestParam String answer) {
        if (request.isEmpty()) {
            Words sentence = Words.of("一项也没有选；请先勾选", "nothing is chosen; tick what you mean");
            return view(visitor, Optional.of(request)).saying(sentence).status(HttpStatus.BAD_REQUEST);
        }
        try {
            store.doing(
                    visitor.actor("security-administrator"),
                    deed -> request.stream()
                            .sorted()
                            .forEach(id -> answered(deed, visitor, id, answer.equals("confirm"))));
            return new Go("/people/requests");
        } catch (Conflict | Denied passed) {
            throw passed;
        } catch (Refusal refusal) {
            return view(visitor, Optional.of(request))
                    .saying(refusal.sentence())
                    .status(HttpStatus.BAD_REQUEST);
        }
    }

    private void answered(Deed deed, Visitor visitor, String id, boolean isConfirmed) {
        Requests.Request request = new Requests(deed).find(id).orElseThrow(Requests::gone);
        Account account = Accounts.held(deed, request.account());
        if (!visitor.reaches(account.home())) {
            throw new Denied();
        }
        if (request.who().equals(visitor.account().login())) {
            throw new Refusal(Words.of(
                    "“%s”的角色是你自己申请的，要另一个人来确认",
                    "you asked for the role of \"%s\" yourself; somebody else has to confirm it", account.login()));
        }
        Requests.close(deed, request);
        if (isConfirmed) {
            rules.grant(deed, visitor, account, request.grant());
        } else {
            Requests.refused(deed, account, request);
        }
    }
}
