package org.junheng.web.act;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.core.act.Moves;
import org.junheng.core.act.Person;
import org.junheng.core.register.CaseRegister;
import org.junheng.core.register.Field;
import org.junheng.core.register.Move;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Conflict;
import org.junheng.store.act.Case;
import org.junheng.store.act.Evidence;
import org.junheng.store.act.EvidenceUse;
import org.junheng.store.act.Handling;
import org.junheng.web.access.Denied;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Download;
import org.junheng.web.page.Go;
import org.junheng.web.page.Texts;
import org.junheng.web.page.View;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** One case: what is written of it, what was done, and what is to be done next (案卷). */
@Controller
class CaseController {

    private static final String VERSION = "version";
    private static final int LONGEST = 2_000;

    private final CaseDesk desk;
    private final CaseReading reading;
    private final Attachments attachments;
    private final Effects effects;
    private final Bases bases;
    private final Texts texts;

    CaseController(
            CaseDesk desk, CaseReading reading, Attachments attachments, Effects effects, Bases bases, Texts texts) {
        this.desk = desk;
        this.reading = reading;
        this.attachments = attachments;
        this.effects = effects;
        this.bases = bases;
        this.texts = texts;
    }

    @GetMapping("/act/{register}/{case}")
    View page(Visitor visitor, @PathVariable String register, @PathVariable("case") String id) {
        return view(visitor, register, id, "", Map.of());
    }

    /** @param typed what was filled into the form of a move that was refused */
    private View view(Visitor visitor, String register, String id, String move, Map<String, String> typed) {
        CasePage page = reading.page(visitor, register, id, move, typed);
        return View.of(
                        "act/case",
                        page,
                        Words.same(page.it().number() + " " + page.it().title()))
                .under(
                        texts.words("page.act"),
                        page.list().substring(0, page.list().lastIndexOf('/')))
                .under(page.register(), page.list())
                .under(Words.same(page.it().number()), CaseDesk.path(page.it()));
    }

    private Case seen(Visitor visitor, String register, String id, Map<String, String> given) {
        Case it = desk.store().look(look -> desk.seen(look, visitor, register, id));
        if (!given.getOrDefault(VERSION, String.valueOf(it.version())).equals(String.valueOf(it.version()))) {
            throw new Conflict(Words.of(
                    "你看的时候，别人刚办过这个案卷；请看最新状态再办",
                    "somebody else has just dealt with this case; look at how it stands, then go on"));
        }
        return it;
    }

    /**
     * Makes a move.
     *
     * @param given own fields the move asks for, {@code says}, and the {@code version} of the case that was seen; from a phone also the
     *     {@code key} by which it knows what it sends, and {@code said}, what its clock said
     */
    @PostMapping("/act/{register}/{case}/move/{move}")
    Object move(
            Visitor visitor,
            @PathVariable String register,
            @PathVariable("case") String id,
            @PathVariable("move") String moveId,
            @RequestParam Map<String, String> given,
            @RequestParam(name = "file", required = false) List<MultipartFile> files) {
        try {
            if (desk.wasSent(visitor, given)) {
                return new Go("/act/" + register + "/" + id);
            }
            Case it = seen(visitor, register, id, given);
            CaseRegister kind = desk.register(register);
            Move move = kind.life().moves().get(moveId);
            Map<String, Object> filled = TypedCase.read(
                    kind,
                    Stream.concat(move.fills().stream(), move.offers().stream()).toList(),
                    given,
                    desk.registers());
            List<Evidence.Shown> shown = attachments.of(files);
            Person person = desk.person(visitor, it.unit());
            String says = OpeningController.cut(given.getOrDefault("says", ""), LONGEST);
            desk.store().doing(visitor.actor(role(kind, move, person)), deed -> {
                Handling handling = new Handling(deed, desk.registers());
                handling.move(it, move, person, given(filled), shown, says, CaseDesk.saidAt(given));
                desk.sentOnce(handling, visitor, given, it);
            });
            return new Go(CaseDesk.path(it));
        } catch (Conflict told) {
            // the same may have come a moment before: sent again because its answer got lost
            if (desk.wasSent(visitor, given)) {
                return new Go("/act/" + register + "/" + id);
            }
            return refused(visitor, register, id, moveId, given, told);
        } catch (Denied denied) {
            throw denied;
        } catch (Refusal wrong) {
            return refused(visitor, register, id, moveId, given, wrong);
        }
    }

    /** The case as it stands now, with what is wrong and what was written, so that whoever wrote it can go on from there. */
    private View refused(
            Visitor visitor, String register, String id, String move, Map<String, String> given, Refusal wrong) {
        return view(visitor, register, id, move, given)
                .saying(wrong.sentence())
                .status(wrong instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST);
    }

    /** A blank in the form of a move leaves what was there. */
    private static Map<String, Object> given(Map<String, Object> filled) {
        return filled.entrySet().stream()
                .filter(each -> Objects.nonNull(each.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String role(CaseRegister register, Move move, Person person) {
        String role = CaseDesk.role(person, move.by());
        return role.isEmpty() ? CaseDesk.role(person, register.life().owned()) : role;
    }

    @PostMapping("/act/{register}/{case}/assign")
    Object assign(
            Visitor visitor,
            @PathVariable String register,
            @PathVariable("case") String id,
            @RequestParam Map<String, String> given) {
        Case it = seen(visitor, register, id, given);
        CaseRegister kind = desk.register(register);
        String owner = given.getOrDefault("owner", "");
        if (!desk.store().look(look -> Owners.has(look, kind, it.unit(), owner))) {
            throw new Refusal(
                    Words.of("“%s”不能做责任人；请从列表里选", "\"%s\" cannot be the owner; choose one of the list", owner));
        }
        Person person = desk.person(visitor, it.unit());
        desk.store()
                .doing(
                        visitor.actor(CaseDesk.role(person, kind.life().assigned())),
                        deed -> new Handling(deed, desk.registers())
                                .assign(
                                        it,
                                        person,
                                        owner,
                                        OpeningController.day(given.getOrDefault("due", "")),
                                        OpeningController.cut(given.getOrDefault("says", ""), LONGEST)));
        return new Go(CaseDesk.path(it));
    }

    @PostMapping("/act/{register}/{case}/correct")
    Object correct(
            Visitor visitor,
            @PathVariable String register,
            @PathVariable("case") String id,
            @RequestParam Map<String, String> given) {
        Case it = seen(visitor, register, id, given);
        CaseRegister kind = desk.register(register);
        Person person = desk.person(visitor, it.unit());
        Set<String> fields = kind.fields().stream()
                .map(Field::id)
                .filter(given::containsKey)
                .filter(field -> !Moves.isVeiled(kind.life(), field, person.roles()))
                .collect(Collectors.toSet());
        Map<String, Object> values = TypedCase.read(kind, fields, given, desk.registers());
        Bases.Basis basis = bases.read(given.getOrDefault("clause", ""));
        String title = OpeningController.cut(given.getOrDefault("title", it.title()), LONGEST);
        Optional<Effects.Predicted> predicted = values.containsKey(kind.life().setting())
                ? Optional.of(effects.predicted(kind, it.county(), values))
                : Optional.empty();
        desk.store().doing(visitor.actor(CaseDesk.role(person, kind.life().assigned())), deed -> {
            new Handling(deed, desk.registers()).correct(it, person, title, basis.standard(), basis.clause(), values);
            predicted.ifPresent(effect -> effect.keep(deed, it));
        });
        return new Go(CaseDesk.path(it));
    }

    @PostMapping("/act/{register}/{case}/attach")
    Object attach(
            Visitor visitor,
            @PathVariable String register,
            @PathVariable("case") String id,
            @RequestParam Map<String, String> given,
            @RequestParam(name = "file", required = false) List<MultipartFile> files) {
        Case it = seen(visitor, register, id, given);
        List<Evidence.Shown> shown = attachments.of(files);
        Person person = desk.person(visitor, it.unit());
        String role = CaseDesk.role(person, person.roles());
        desk.store()
                .doing(
                        visitor.actor(role),
                        deed -> new Handling(deed, desk.registers())
                                .attach(
                                        it,
                                        person,
                                        shown,
                                        OpeningController.cut(given.getOrDefault("says", ""), LONGEST)));
        return new Go(CaseDesk.path(it));
    }

    @GetMapping("/act/{register}/{case}/file/{file}")
    ResponseEntity<byte[]> file(
            Visitor visitor,
            @PathVariable String register,
            @PathVariable("case") String id,
            @PathVariable("file") String fileId) {
        return desk.store().look(look -> {
            Case it = desk.seen(look, visitor, register, id);
            boolean isOfIt = EvidenceUse.of(look, Evidence.CASE, it.id()).stream()
                    .anyMatch(use -> use.evidence().equals(fileId));
            if (!isOfIt) {
                throw new Denied();
            }
            Evidence file = Evidence.of(look, fileId);
            return Download.file(file.name(), desk.store().blobs().path(file.sha256()));
        });
    }
}
