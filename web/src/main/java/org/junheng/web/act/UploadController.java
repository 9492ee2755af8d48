package org.junheng.web.act;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.core.act.Person;
import org.junheng.core.register.CaseRegister;
import org.junheng.core.register.Code;
import org.junheng.core.register.Field;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Language;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.office.ListBook;
import org.junheng.store.Look;
import org.junheng.store.act.Handling;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Download;
import org.junheng.web.page.Go;
import org.junheng.web.page.Texts;
import org.junheng.web.page.View;
import org.junheng.web.work.HandedSheets;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Many cases at once by Excel (批量登记): a template down, the workbook up; all of it is opened or nothing. */
@Controller("caseUploadController")
class UploadController {

    private static final int CHARACTERS = 18;
    private static final int WIDE = 40;

    private final CaseDesk desk;
    private final Bases bases;
    private final Effects effects;
    private final Texts texts;

    UploadController(CaseDesk desk, Bases bases, Effects effects, Texts texts) {
        this.desk = desk;
        this.bases = bases;
        this.effects = effects;
        this.texts = texts;
    }

    @GetMapping("/county/{county}/act/{register}/template")
    ResponseEntity<byte[]> template(Visitor visitor, @PathVariable String county, @PathVariable("register") String id) {
        CaseRegister register = desk.register(id);
        Language language = visitor.account().language();
        List<Unit> units = desk.store().look(look -> units(look, county));
        List<ListBook.Column> columns = register.sheet().fields().values().stream()
                .map(field -> column(field, language))
                .toList();
        ListBook.Lookup lookup = new ListBook.Lookup(
                texts.say(language, "act.units"),
                List.of(
                        new ListBook.Column(texts.say(language, "act.unit"), "", CHARACTERS, List.of()),
                        new ListBook.Column(texts.say(language, "act.unit-name"), "", WIDE, List.of())),
                units.stream().map(unit -> List.of(unit.id(), unit.name())).toList());
        return Download.workbook(register.name().in(language) + ".xlsx", target -> {
            try (OutputStream out = Files.newOutputStream(target)) {
                ListBook.write(register.name().in(language), columns, lookup, out);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    private static ListBook.Column column(Field field, Language language) {
        List<String> choices = field.codes().stream()
                .flatMap(codes -> codes.codes().stream())
                .map(Code::name)
                .map(name -> name.in(language))
                .toList();
        return new ListBook.Column(
                field.heading().in(language), field.definition().in(language), CHARACTERS, choices);
    }

    private static List<Unit> units(Look look, String county) {
        Units all = new Units(look);
        return Stream.concat(Stream.of(all.unit(county)), all.below(county, Unit.Kind.SCHOOL).stream())
                .toList();
    }

    @PostMapping("/county/{county}/act/{register}/upload")
    Object upload(
            Visitor visitor,
            @PathVariable String county,
            @PathVariable("register") String id,
            @RequestParam MultipartFile file) {
        CaseRegister register = desk.register(id);
        Place place = new Place("county", county);
        List<UploadPage.Wrong> wrong = new ArrayList<>();
        try {
            List<Handling.Beginning> all =
                    desk.store().look(look -> read(look, register, county, sheet(file, register), wrong));
            if (!wrong.isEmpty()) {
                return view(place, register, wrong)
                        .saying(Words.of(
                                "有 %d 处不对，一件也没有登记；请按下表改好，整个文件再交一次",
                                "%d cells are wrong, no case was opened; correct them as listed and hand the whole file in again",
                                wrong.size()))
                        .status(HttpStatus.BAD_REQUEST);
            }
            open(visitor, register, county, all);
            return new Go(place.path(register));
        } catch (Refusal refused) {
            return view(place, register, List.of()).saying(refused.sentence()).status(HttpStatus.BAD_REQUEST);
        }
    }

    private View view(Place place, CaseRegister register, List<UploadPage.Wrong> wrong) {
        UploadPage page = new UploadPage(register.name(), place.path(register), CaseSheet.MOST, wrong);
        return View.of("act/upload", page, texts.words("act.many"))
                .under(texts.words("page.act"), place.path())
                .under(register.name(), place.path(register));
    }

    /** Under a name of ours, gone when it was read. */
    private static CaseSheet sheet(MultipartFile file, CaseRegister register) {
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        if (name.isEmpty()) {
            throw new Refusal(Words.of("没有选文件；请先选填好的 Excel 文件", "no file was chosen; choose the workbook first"));
        }
        try {
            Path kept = Files.createTempFile("junheng", ".cases");
            try {
                file.transferTo(kept);
                return CaseSheet.of(HandedSheets.read(kept, name, HandedSheets.COUNTY_ROWS), register, name);
            } finally {
                Files.deleteIfExists(kept);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<Handling.Beginning> read(
            Look look, CaseRegister register, String county, CaseSheet sheet, List<UploadPage.Wrong> wrong) {
        List<Unit> units = units(look, county);
        List<Handling.Beginning> all = new ArrayList<>();
        for (CaseSheet.Line line : sheet.lines()) {
            LineReading reading = new LineReading(register, line, wrong);
            Optional<Unit> unit = units.stream()
                    .filter(each -> each.id().equals(line.cells().get("unit"))
                            || each.name().equals(line.cells().get("unit")))
                    .filter(each -> register.life().at().contains(OpeningController.kind(each)))
                    .findFirst();
            if (unit.isEmpty()) {
                reading.wrong(
                        "unit",
                        Words.of(
                                "本县的学校标识码或区划代码，模板第二张表里有",
                                "the code of a unit of this county, see the second sheet of the template"));
                continue;
            }
            String owner = line.cells().getOrDefault("owner", "");
            if (!Owners.has(look, register, unit.get().id(), owner)) {
                reading.wrong(
                        "owner", Words.of("能办这类事的人的账号，或空着", "the account of somebody who can own it, or nothing"));
            }
            all.add(reading.beginning(county, unit.get(), owner, bases, desk.registers()));
        }
        return all;
    }

    private void open(Visitor visitor, CaseRegister register, String county, List<Handling.Beginning> all) {
        Person person = desk.person(visitor, county);
        List<Effects.Predicted> predicted = all.stream()
                .map(each -> effects.predicted(register, county, each.values()))
                .toList();
        desk.store().doing(visitor.actor(CaseDesk.role(person, register.life().opened())), deed -> {
            for (int i = 0; i < all.size(); i++) {
                Handling.Beginning each = all.get(i);
                String kind = OpeningController.kind(new Units(deed).unit(each.unit()));
                predicted.get(i).keep(deed, new Handling(deed, desk.registers()).open(register, each, kind, person));
            }
        });
    }

    /** Reads one row, noting what is wrong in which cell. */
    private record LineReading(CaseRegister register, CaseSheet.Line line, List<UploadPage.Wrong> noted) {

        void wrong(String field, Words wanted) {
            noted.add(new UploadPage.Wrong(
                    line.row(),
                    line.columns().getOrDefault(field, ""),
                    register.sheet().field(field).name(),
                    line.cells().getOrDefault(field, ""),
                    wanted));
        }

        Handling.Beginning beginning(String county, Unit unit, String owner, Bases bases, Registers registers) {
            if (line.cells().getOrDefault(CaseRegister.TITLE, "").isEmpty()) {
                wrong(CaseRegister.TITLE, Words.of("一句话说清是什么事", "one sentence that says what it is"));
            }
            Map<String, Object> values = new HashMap<>();
            Map<String, Object> head = new HashMap<>();
            for (Field field : register.sheet().fields().values()) {
                Object value = value(field, registers);
                if (value == null && register.own().has(field.id()) && field.required()) {
                    wrong(field.id(), Words.of("必填", "needed"));
                }
                (register.own().has(field.id()) ? values : head).put(field.id(), value);
            }
            values.values().removeIf(Objects::isNull);
            String standard = line.cells().getOrDefault("standard", "");
            String clause = line.cells().getOrDefault("clause", "");
            try {
                bases.read(clause.isEmpty() ? "" : standard + "/" + clause);
            } catch (Refusal unknown) {
                wrong("clause", unknown.sentence());
            }
            return new Handling.Beginning(
                    county,
                    unit.id(),
                    line.cells().get(CaseRegister.TITLE),
                    owner,
                    Optional.ofNullable(head.get("due")).map(day -> LocalDate.ofEpochDay(((Double) day).longValue())),
                    clause.isEmpty() ? "" : standard,
                    clause,
                    "",
                    values);
        }

        private Object value(Field field, Registers registers) {
            String text = line.cells().getOrDefault(field.id(), "");
            if (text.isEmpty()) {
                return null;
            }
            try {
                return TypedCase.read(register, List.of(field.id()), line.cells(), registers)
                        .get(field.id());
            } catch (Refusal unread) {
                wrong(field.id(), unread.sentence());
                return null;
            }
        }
    }
}
