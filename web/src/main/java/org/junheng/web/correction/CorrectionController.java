package org.junheng.web.correction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junheng.core.register.Field;
import org.junheng.core.register.Register;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Look;
import org.junheng.store.Store;
import org.junheng.store.figures.Correction;
import org.junheng.store.figures.Figures;
import org.junheng.store.figures.Keeping;
import org.junheng.store.figures.Row;
import org.junheng.store.figures.Scope;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.store.round.Forms;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Download;
import org.junheng.web.page.Go;
import org.junheng.web.page.Texts;
import org.junheng.web.page.View;
import org.junheng.web.work.CameIn;
import org.junheng.web.work.CorrectionLine;
import org.junheng.web.work.CountyWork;
import org.junheng.web.work.Flips;
import org.junheng.web.work.KeyInPage;
import org.junheng.web.work.TypedRow;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Corrections (更正): asked for by the school, decided by a second person at the county, shown first to those above. */
@Controller
class CorrectionController {

    private static final long LARGEST_EVIDENCE = 50L << 20;

    private final Store store;
    private final CountyWork work;
    private final Flips flips;
    private final Texts texts;

    CorrectionController(Store store, CountyWork work, Flips flips, Texts texts) {
        this.store = store;
        this.work = work;
        this.flips = flips;
        this.texts = texts;
    }

    @GetMapping("/school/{school}/{year}/{register}/correction")
    View ask(
            @PathVariable String school,
            @PathVariable int year,
            @PathVariable("register") String id,
            @RequestParam String key) {
        return view(page(school, year, id, key, "", "", ""));
    }

    private View view(AskPage page) {
        String above = "/school/" + page.school().id() + "/" + page.year();
        return View.of("correction/ask", page, texts.words("correction.title"))
                .under(Words.same(page.school().name()), above)
                .under(page.register().name(), above + "/" + page.register().id())
                .under(texts.words("correction.title"), page.path());
    }

    private AskPage page(String school, int year, String id, String key, String field, String value, String reason) {
        Register register = work.registers()
                .find(id)
                .orElseThrow(() -> new Refusal(Words.of("没有“%s”这张表", "there is no form \"%s\"", id)));
        return store.look(look -> {
            String county = county(look, school);
            Row row = row(look, register, county, school, key, year);
            boolean isOpen = new Forms(look)
                    .governing(school, id, year)
                    .map(form -> form.state().isOpen())
                    .orElse(false);
            if (isOpen) {
                throw new Refusal(Words.of("这张表还没提交，直接改就行", "this form is not submitted yet, simply change it"));
            }
            List<Field> fields = register.fields().values().stream()
                    .filter(each -> !register.key().contains(each.id()) && each.asked())
                    .toList();
            return new AskPage(new Units(look).unit(school), year, register, row, fields, field, value, reason);
        });
    }

    private static String county(Look look, String school) {
        return new Units(look)
                .county(school)
                .map(Unit::id)
                .orElseThrow(() -> new Refusal(Words.of("%s 不属于任何县", "%s belongs to no county", school)));
    }

    private Row row(Look look, Register register, String county, String school, String key, int year) {
        return new Figures(look, work.registers())
                .rows(register, Scope.unit(county, school)).stream()
                        .filter(each -> each.key().equals(key) && each.year() == year)
                        .findFirst()
                        .orElseThrow(() -> new Refusal(Words.of("没有这一行", "there is no such row")));
    }

    /** What turns a clause waits for a second person; what turns none needs its reason and is made at once. */
    @PostMapping("/school/{school}/{year}/{register}/correction")
    Object asked(
            Visitor visitor,
            @PathVariable String school,
            @PathVariable int year,
            @PathVariable("register") String id,
            @RequestParam String key,
            @RequestParam String field,
            @RequestParam String value,
            @RequestParam String reason,
            @RequestParam("file") Optional<MultipartFile> file) {
        AskPage page = page(school, year, id, KeyInPage.read(key), field, value.strip(), reason.strip());
        Field corrected = page.fields().stream()
                .filter(each -> each.id().equals(field))
                .findFirst()
                .orElseThrow(() -> new Refusal(Words.of("请选要更正的数据项", "choose the figure to correct")));
        Object after = typed(page, corrected);
        Object before = page.row().values().get(field);
        if (Objects.equals(before, after)) {
            throw new Refusal(Words.of("新数和现在的一样", "the new figure is the present one"));
        }
        if (page.reason().isEmpty()) {
            throw new Refusal(Words.of("更正要写明理由", "say why it is to be corrected"));
        }
        List<Words> turned = flips.of(page.row(), corrected, after);
        Optional<MultipartFile> evidence = file.filter(given -> !given.isEmpty());
        if (!turned.isEmpty() && evidence.isEmpty()) {
            return view(page)
                    .saying(Words.of(
                            "这处更正会使结论改变（%s），要附佐证文件，并由县里另一个人核定",
                            "this correction turns a decision (%s); it needs a file of evidence and a second person at the county",
                            joined(turned)))
                    .status(org.springframework.http.HttpStatus.BAD_REQUEST);
        }
        Optional<CameIn> kept = evidence.map(given -> CameIn.of(given, store.blobs(), LARGEST_EVIDENCE));
        store.doing(visitor.actor("school-clerk"), deed -> {
            Correction correction = Correction.ask(
                    deed,
                    store.blobs(),
                    page.row(),
                    field,
                    text(before),
                    text(after),
                    joined(turned),
                    page.reason(),
                    kept.map(CameIn::blob),
                    kept.map(CameIn::name).orElse(""));
            if (turned.isEmpty()) {
                correction.decide(deed, Correction.State.MADE, "");
                new Keeping(deed).correct(page.row(), correction);
            }
        });
        return new Go("/school/" + school + "/" + year + "/" + id);
    }

    private Object typed(AskPage page, Field corrected) {
        Map<String, String> row = new HashMap<>();
        page.register()
                .key()
                .forEach(field -> row.put(field, text(page.row().values().get(field))));
        row.put(corrected.id(), page.value());
        TypedRow read = TypedRow.of(page.register(), row, work.registers());
        read.wrong(corrected.id()).ifPresent(wrong -> {
            throw new Refusal(wrong);
        });
        return read.value(corrected.id());
    }

    private static String text(Object value) {
        String text = Row.text(value);
        return text == null ? "" : text;
    }

    private static Words joined(List<Words> all) {
        return new Words(
                all.stream().map(Words::zh).collect(Collectors.joining("；")),
                all.stream().map(Words::en).collect(Collectors.joining("; ")));
    }

    @GetMapping("/county/{county}/{year}/corrections")
    View list(@PathVariable String county, @PathVariable int year) {
        CorrectionsPage page = store.look(look -> new CorrectionsPage(
                new Units(look).unit(county), year, CorrectionLine.in(look, work.registers(), county, year)));
        return View.of("correction/corrections", page, texts.words("correction.list"))
                .under(Words.same(page.county().name()), "/county/" + county + "/" + year + "/collect")
                .under(texts.words("correction.list"), "/county/" + county + "/" + year + "/corrections");
    }

    @PostMapping("/correction/{correction}/decide")
    Go decide(
            Visitor visitor,
            @PathVariable("correction") String id,
            @RequestParam String step,
            @RequestParam(defaultValue = "") String answer) {
        Correction correction = store.look(look -> Correction.of(look, id));
        boolean isMade = step.equals("make");
        store.doing(visitor.actor("county-staff"), deed -> {
            correction.decide(deed, isMade ? Correction.State.MADE : Correction.State.REFUSED, answer.strip());
            if (isMade) {
                Register register = work.registers().register(correction.register());
                Row row = row(
                        deed, register, correction.county(), correction.unit(), correction.key(), correction.year());
                new Keeping(deed).correct(row, correction);
            }
        });
        return new Go("/county/" + correction.county() + "/" + correction.year() + "/corrections");
    }

    @GetMapping("/correction/{correction}/evidence")
    ResponseEntity<byte[]> evidence(@PathVariable("correction") String id) {
        Correction correction = store.look(look -> Correction.of(look, id));
        if (correction.evidence().isEmpty()) {
            throw new Refusal(Words.of("这条更正没有佐证文件", "this correction has no evidence"));
        }
        return Download.file(correction.evidenceName(), store.blobs().path(correction.evidence()));
    }
}
