package org.junheng.web.notice;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Actor;
import org.junheng.store.Store;
import org.junheng.store.people.Units;
import org.junheng.store.round.FrozenFigures;
import org.junheng.store.round.Notice;
import org.junheng.store.round.Objection;
import org.junheng.web.access.PerAddress;
import org.junheng.web.access.TooMany;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Frame;
import org.junheng.web.page.Go;
import org.junheng.web.page.Texts;
import org.junheng.web.page.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Publishing a notice, reading it without signing in, objecting, answering (公示与异议). */
@Controller
class NoticeController {

    static final String STAFF = "county-staff";
    private static final int LONGEST = 4000;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CONTACT = 400;

    /** above what a school's network sends, where many sit behind one address */
    private static final int MOST_OBJECTIONS = 20;

    private final Store store;
    private final Texts texts;
    private final PerAddress objected = new PerAddress(MOST_OBJECTIONS);

    NoticeController(Store store, Texts texts) {
        this.store = store;
        this.texts = texts;
    }

    private LocalDate today() {
        return Frame.today(store.clock().instant());
    }

    @GetMapping("/county/{county}/notice")
    View list(@PathVariable String county) {
        NoticesPage page = store.look(look -> new NoticesPage(
                new Units(look).unit(county),
                FrozenFigures.in(look, county).stream().findFirst(),
                Notice.in(look, county).stream()
                        .map(notice -> new NoticesPage.Line(notice, Objection.on(look, notice.id())))
                        .toList(),
                today()));
        return View.of("notice/notices", page, texts.words("notice.title"))
                .under(Words.same(page.county().name()), "/county/" + county)
                .under(texts.words("notice.title"), "/county/" + county + "/notice");
    }

    @PostMapping("/county/{county}/notice")
    Go publish(
            Visitor visitor,
            @PathVariable String county,
            @RequestParam String title,
            @RequestParam String text,
            @RequestParam String to,
            @RequestParam(defaultValue = "") String plan,
            @RequestParam(defaultValue = "") String contact) {
        LocalDate last;
        try {
            last = LocalDate.parse(to);
        } catch (DateTimeParseException wrong) {
            throw new Refusal(Words.of("截止日期应写年-月-日，例 2026-12-01", "write the last day as year-month-day"));
        }
        store.doing(visitor.actor(STAFF), deed -> {
            FrozenFigures frozen = FrozenFigures.in(deed, county).stream()
                    .findFirst()
                    .orElseThrow(() -> new Refusal(
                            Words.of("还没有冻结的快照，公示不了", "there is no snapshot yet to put before the public")));
            Notice.Told told = new Notice.Told(
                    cut(title, LONGEST_NAME), cut(text, LONGEST), cut(plan, LONGEST), cut(contact, LONGEST_CONTACT));
            Notice.publish(deed, frozen, told, today(), last);
        });
        return new Go("/county/" + county + "/notice");
    }

    private static String cut(String text, int most) {
        String plain = text.strip();
        return plain.length() <= most ? plain : plain.substring(0, most);
    }

    @GetMapping("/open/notice/{notice}")
    View open(@PathVariable("notice") String id, @RequestParam(defaultValue = "") String raised) {
        OpenNotice page = store.look(look -> {
            Notice notice =
                    Notice.find(look, id).orElseThrow(() -> new Refusal(Words.of("没有这份公示", "there is no such notice")));
            return new OpenNotice(
                    new Units(look).unit(notice.county()),
                    notice,
                    FrozenFigures.of(look, notice.frozen()),
                    Objection.on(look, id).stream()
                            .filter(Objection::isAnswered)
                            .toList(),
                    notice.isOpen(today()),
                    !raised.isEmpty());
        });
        return View.of("notice/open", page, Words.same(page.notice().title()));
    }

    @PostMapping("/open/notice/{notice}/objection")
    Go object(
            @PathVariable("notice") String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam String text,
            HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (objected.isFull(address)) {
            throw new TooMany();
        }
        store.doing(Actor.anybody(address), deed -> {
            Notice notice = Notice.find(deed, id)
                    .filter(found -> found.isOpen(today()))
                    .orElseThrow(() -> new Refusal(Words.of("公示期已过，不再收异议", "the time for objections is over")));
            Objection.raise(deed, notice, cut(name, LONGEST_NAME), cut(contact, LONGEST_NAME), cut(text, LONGEST));
        });
        objected.count(address);
        return new Go("/open/notice/" + id + "?raised=1");
    }

    @PostMapping("/objection/{objection}/answer")
    Go answer(Visitor visitor, @PathVariable("objection") String id, @RequestParam String answer) {
        String county = store.does(visitor.actor(STAFF), deed -> {
            Notice notice = Notice.find(deed, Objection.noticeOf(deed, id)).orElseThrow();
            Objection.answer(deed, notice, id, cut(answer, LONGEST));
            return notice.county();
        });
        return new Go("/county/" + county + "/notice");
    }
}
