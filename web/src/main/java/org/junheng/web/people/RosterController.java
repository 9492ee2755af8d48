package org.junheng.web.people;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.core.text.Language;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.office.ListBook;
import org.junheng.office.Workbooks;
import org.junheng.store.Deed;
import org.junheng.store.Store;
import org.junheng.store.people.Account;
import org.junheng.store.people.Accounts;
import org.junheng.store.people.Requests;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.web.access.Access;
import org.junheng.web.access.Role;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Texts;
import org.junheng.web.page.View;
import org.junheng.web.people.Roster.Heading;
import org.junheng.web.signin.Passwords;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Accounts by Excel: a template down, the workbook up, looked over as file, columns and rows. Either all of it is added or nothing. The
 * roles in it are asked for; the security administrator grants them.
 */
@Controller
class RosterController {

    private static final int MOST_UNITS = 20_000;

    private final Store store;
    private final Access access;
    private final HandingOver handingOver;
    private final Passwords passwords;
    private final Texts texts;

    RosterController(Store store, Access access, HandingOver handingOver, Passwords passwords, Texts texts) {
        this.store = store;
        this.access = access;
        this.handingOver = handingOver;
        this.passwords = passwords;
        this.texts = texts;
    }

    @GetMapping("/people/upload")
    View page() {
        return view(List.of());
    }

    private View view(List<Wrong> wrong) {
        return View.of("people/upload", new RosterPage(Roster.MOST, wrong), texts.words("people.upload-title"))
                .under(texts.words("people.title"), "/people");
    }

    @GetMapping("/people/template")
    void template(Visitor visitor, HttpServletResponse response) throws IOException {
        Language language = visitor.account().language();
        List<Unit> units = store.look(look -> new Units(look).within(visitor.reach(), 0, MOST_UNITS));
        List<String> roles =
                access.roles().stream().map(role -> role.name().in(language)).toList();
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=accounts.xlsx");
        response.setHeader("Cache-Control", "no-store");
        ListBook.write(
                texts.say(language, "people.login"),
                List.of(
                        column(language, Heading.LOGIN, AccountWords.LOGIN, 20, List.of()),
                        column(language, Heading.NAME, AccountWords.NAME, 16, List.of()),
                        column(language, Heading.UNIT, texts.words("people.sheet-unit-help"), 16, List.of()),
                        column(language, Heading.ROLE, texts.words("people.sheet-role-help"), 26, roles)),
                new ListBook.Lookup(
                        texts.say(language, "people.units-title"),
                        List.of(
                                column(language, Heading.UNIT, Words.same(""), 16, List.of()),
                                new ListBook.Column(texts.say(language, "people.unit-name"), "", 40, List.of()),
                                new ListBook.Column(texts.say(language, "people.unit-kind"), "", 10, List.of()),
                                new ListBook.Column(texts.say(language, "people.unit-roles"), "", 60, List.of())),
                        units.stream().map(unit -> row(unit, language)).toList()),
                response.getOutputStream());
    }

    private static ListBook.Column column(
            Language language, Heading heading, Words help, int characters, List<String> choices) {
        return new ListBook.Column(heading.words().in(language), help.in(language), characters, choices);
    }

    private List<String> row(Unit unit, Language language) {
        String roles = access.roles().stream()
                .filter(role -> role.at().contains(unit.kind()))
                .map(role -> role.name().in(language))
                .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
        return List.of(unit.id(), unit.name(), unit.kind().named().in(language), roles);
    }

    @PostMapping("/people/upload")
    View upload(Visitor visitor, @RequestParam MultipartFile file) {
        try {
            Roster roster = read(file);
            List<Wrong> wrong = store.look(look -> RosterCheck.wrong(roster, look, visitor, access));
            if (!wrong.isEmpty()) {
                Words sentence = Words.of(
                        "有 %d 处不对，一个账号也没有加；请按下表改好，整个文件再交一次",
                        "%d cells are wrong, no account was added; correct them as listed and hand the whole file in again",
                        wrong.size());
                return view(wrong).saying(sentence).status(HttpStatus.BAD_REQUEST);
            }
            return added(visitor, roster);
        } catch (Refusal refusal) {
            return view(List.of()).saying(refusal.sentence()).status(HttpStatus.BAD_REQUEST);
        }
    }

    /** Under a name of ours, gone when it was read. */
    private static Roster read(MultipartFile file) {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        if (name.isEmpty()) {
            throw new Refusal(Words.of("没有选文件；请先选填好的 Excel 文件", "no file was chosen; choose the workbook first"));
        }
        try {
            Path kept = Files.createTempFile("junheng", ".roster");
            try {
                file.transferTo(kept);
                return Roster.of(Workbooks.read(kept, name), name);
            } finally {
                Files.deleteIfExists(kept);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private View added(Visitor visitor, Roster roster) {
        Map<String, List<Roster.Line>> byLogin = roster.lines().stream()
                .collect(Collectors.groupingBy(
                        line -> line.cell(Heading.LOGIN), LinkedHashMap::new, Collectors.toList()));
        List<HandedOverPage.Line> people = byLogin.values().stream()
                .map(lines -> lines.get(0))
                .map(line -> new HandedOverPage.Line(
                        line.cell(Heading.LOGIN), line.cell(Heading.NAME), passwords.handedOver()))
                .toList();
        List<String> encoded = Stream.of(people.toArray(HandedOverPage.Line[]::new))
                .parallel()
                .map(person -> passwords.encoded(person.password()))
                .toList();
        store.doing(visitor.actor("administrator"), deed -> {
            int next = 0;
            for (List<Roster.Line> lines : new ArrayList<>(byLogin.values())) {
                add(deed, lines, encoded.get(next++));
            }
        });
        return handingOver.view(visitor, HandingOver.Occasion.UPLOADED, people, "/people");
    }

    private void add(Deed deed, List<Roster.Line> lines, String encoded) {
        Roster.Line first = lines.get(0);
        String unit = first.cell(Heading.UNIT);
        Account account = Accounts.add(deed, first.cell(Heading.LOGIN), first.cell(Heading.NAME), unit, encoded, true);
        for (Roster.Line line : lines) {
            Role role = RosterCheck.role(access, line.cell(Heading.ROLE)).orElseThrow();
            Requests.ask(deed, account, new Account.Grant(role.id(), unit));
        }
    }
}
