package org.junheng.web.county;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junheng.core.model.Facts;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.office.TemplateBook;
import org.junheng.store.Store;
import org.junheng.store.figures.Upload;
import org.junheng.store.round.Form;
import org.junheng.store.round.Forms;
import org.junheng.store.round.Round;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Download;
import org.junheng.web.page.Go;
import org.junheng.web.page.Texts;
import org.junheng.web.page.View;
import org.junheng.web.work.CountyWork;
import org.junheng.web.work.Handing;
import org.junheng.web.work.ReturnFiles;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A county collects (收数): opens a round, sees who is behind, reminds, extends, accepts, sends back. */
@Controller
class CollectController {

    static final String STAFF = "county-staff";

    private final Store store;
    private final Board board;
    private final CountyWork work;
    private final Handing handing;
    private final ReturnFiles returns;
    private final Texts texts;

    CollectController(Store store, Board board, CountyWork work, Handing handing, ReturnFiles returns, Texts texts) {
        this.store = store;
        this.board = board;
        this.work = work;
        this.handing = handing;
        this.returns = returns;
        this.texts = texts;
    }

    @GetMapping("/county/{county}/collect")
    Go latest(@PathVariable String county) {
        return new Go("/county/" + county + "/" + board.latestYear(county) + "/collect");
    }

    @GetMapping("/county/{county}/{year}/collect")
    View page(@PathVariable String county, @PathVariable int year) {
        CollectPage page = board.page(county, year);
        return View.of("county/collect", page, texts.words("collect.title"))
                .under(Words.same(page.county().name()), page.path() + "/collect");
    }

    /**
     * One step for several schools at once.
     *
     * @param step accept, return, reopen, remind or extend
     */
    @PostMapping("/county/{county}/{year}/forms")
    Go step(
            Visitor visitor,
            @PathVariable String county,
            @PathVariable int year,
            @RequestParam String step,
            @RequestParam(defaultValue = "") List<String> school,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String due) {
        CollectPage page = board.page(county, year);
        if (!page.isOpen()) {
            throw new Refusal(Words.of("这个批次不在收数了", "this round is not open any more"));
        }
        List<CollectPage.Line> lines = page.lines().stream()
                .filter(line -> school.contains(line.school().id()))
                .toList();
        if (lines.isEmpty()) {
            throw new Refusal(Words.of("请先勾选学校", "tick the schools first"));
        }
        Round round = page.round().orElseThrow();
        switch (step) {
            case "remind" ->
                store.doing(
                        visitor.actor(STAFF),
                        deed -> forms(lines)
                                .filter(form -> form.state().isOpen())
                                .forEach(form -> Forms.remind(deed, county, form)));
            case "extend" -> {
                LocalDate day = day(due);
                store.doing(
                        visitor.actor(STAFF),
                        deed -> lines.forEach(line -> Forms.extend(
                                deed, county, round.id(), line.school().id(), day)));
            }
            case "accept" -> {
                refuseUnconfirmed(lines);
                step(visitor, county, lines, Form.Step.ACCEPT, "");
            }
            case "return" -> step(visitor, county, lines, Form.Step.RETURN, reason.strip());
            case "reopen" -> step(visitor, county, lines, Form.Step.REOPEN, "");
            default -> throw new Refusal(Words.of("没有这一步", "there is no such step"));
        }
        return new Go(page.path() + "/collect");
    }

    private static Stream<Form> forms(List<CollectPage.Line> lines) {
        return lines.stream().flatMap(line -> line.forms().values().stream());
    }

    private static void refuseUnconfirmed(List<CollectPage.Line> lines) {
        List<String> missing = lines.stream()
                .filter(line -> line.confirmed() != CollectPage.Confirmed.YES)
                .map(line -> line.school().name())
                .toList();
        if (!missing.isEmpty()) {
            throw new Refusal(Words.of(
                    "这些学校的校长还没有确认现在的数，先不能核收：%s",
                    "the heads of these schools have not confirmed the present figures, they cannot be accepted yet: %s",
                    String.join("、", missing)));
        }
    }

    private void step(Visitor visitor, String county, List<CollectPage.Line> lines, Form.Step step, String reason) {
        List<Form> possible =
                forms(lines).filter(form -> step.isPossible(form.state())).toList();
        if (possible.isEmpty()) {
            throw new Refusal(
                    Words.of("勾选的学校里没有能做这一步的表", "among the schools ticked there is no form this can be done with"));
        }
        store.doing(
                visitor.actor(STAFF), deed -> possible.forEach(form -> Forms.step(deed, county, form, step, reason)));
    }

    @GetMapping("/county/{county}/{year}/template")
    ResponseEntity<byte[]> template(Visitor visitor, @PathVariable String county, @PathVariable int year) {
        Facts known = work.county(county).returns().facts();
        TemplateBook book = TemplateBook.of(
                        work.registers(), "county", visitor.account().language())
                .forCounty(county, year);
        String name = board.county(county).name() + " " + year + ".xlsx";
        return Download.workbook(name, target -> book.writePrefilled(target, known));
    }

    @PostMapping("/county/{county}/{year}/upload")
    Go upload(
            Visitor visitor,
            @PathVariable String county,
            @PathVariable int year,
            @RequestParam String kind,
            @RequestParam("file") List<MultipartFile> files) {
        if (kind.equals("returns")) {
            returns.take(
                    visitor.actor(STAFF),
                    board.county(county),
                    year,
                    files.stream().map(handing::came).toList());
            return new Go("/county/" + county + "/" + year + "/collect#returns");
        }
        if (files.size() > 1) {
            throw new Refusal(Words.of(
                    "县里的数一次传一个文件；年报可以一次选多个",
                    "hand in the county's figures one file at a time; of the returns several may be chosen at once"));
        }
        Upload upload = handing.county(visitor.actor(STAFF), board.county(county), year, files.get(0));
        return new Go("/upload/" + upload.id());
    }

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new Refusal(Words.of(
                    "截止日期写的是“%s”；应写年-月-日，例 2026-12-01",
                    "the last day is \"%s\"; write year-month-day, for example 2026-12-01",
                    text.toLowerCase(Locale.ROOT)));
        }
    }
}
