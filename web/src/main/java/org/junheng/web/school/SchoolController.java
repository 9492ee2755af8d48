package org.junheng.web.school;

import java.util.List;
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
import org.junheng.web.work.MeantYear;
import org.junheng.web.work.ReturnFiles;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A school's forms of a year (填报): template down, workbook up, submit, take back. */
@Controller
class SchoolController {

    static final String CLERK = "school-clerk";

    private final Store store;
    private final SchoolForms forms;
    private final Handing handing;
    private final ReturnFiles returns;
    private final CountyWork work;
    private final Texts texts;

    SchoolController(
            Store store, SchoolForms forms, Handing handing, ReturnFiles returns, CountyWork work, Texts texts) {
        this.store = store;
        this.forms = forms;
        this.handing = handing;
        this.returns = returns;
        this.work = work;
        this.texts = texts;
    }

    @GetMapping("/school/{school}")
    Go latest(@PathVariable String school) {
        int year = MeantYear.ofSchool(store, school);
        return new Go("/school/" + school + "/" + year);
    }

    @GetMapping("/school/{school}/{year}")
    View page(@PathVariable String school, @PathVariable int year) {
        SchoolPage page = forms.page(school, year);
        return View.of("school/school", page, Words.same(page.school().name()))
                .under(Words.same(page.school().name()), page.path());
    }

    /** The template of this school and year, filled with what stays from last year and with what the ministry's returns of this year say. */
    @GetMapping("/school/{school}/{year}/template")
    ResponseEntity<byte[]> template(Visitor visitor, @PathVariable String school, @PathVariable int year) {
        String county = forms.county(school);
        Facts known = returns.beside(county, school, year);
        TemplateBook book = TemplateBook.of(
                        work.registers(), "school", visitor.account().language())
                .forCounty(county, year);
        String name = forms.school(school).name() + " " + year + ".xlsx";
        return Download.workbook(name, target -> book.writePrefilled(target, known));
    }

    @PostMapping("/school/{school}/{year}/upload")
    Go upload(
            Visitor visitor,
            @PathVariable String school,
            @PathVariable int year,
            @RequestParam("file") MultipartFile file) {
        Upload upload = handing.school(visitor.actor(CLERK), forms.school(school), forms.county(school), year, file);
        return new Go("/upload/" + upload.id());
    }

    /**
     * Submits all forms of the school that are open.
     *
     * @param nothing the registers of which the school says that it has nothing to report
     */
    @PostMapping("/school/{school}/{year}/submit")
    Object submit(
            Visitor visitor,
            @PathVariable String school,
            @PathVariable int year,
            @RequestParam(defaultValue = "") List<String> nothing) {
        SchoolPage page = forms.page(school, year);
        if (!page.isReady()) {
            throw new Refusal(
                    page.isOpen()
                            ? Words.of(
                                    "还有 %d 处错误、%d 处疑点；错误要改，疑点要改或写一句说明，然后再提交",
                                    "there are %d errors and %d queries left; correct the errors, correct or explain the queries, then submit",
                                    page.errors(),
                                    page.queries())
                            : Words.of("现在没有可以提交的表", "there is no form to submit now"));
        }
        for (SchoolPage.Line empty : page.empty()) {
            if (empty.isLacking()) {
                throw new Refusal(Words.of(
                        "“%s”不能空着交：每所学校都有这一行，先填再提交",
                        "\"%s\" cannot be handed in empty: every school has this row; fill it in first", empty.name()));
            }
            if (!nothing.contains(empty.form().register())) {
                throw new Refusal(Words.of(
                        "“%s”是空的：是本校没有，还是还没填？没有请打勾，没填请先填",
                        "\"%s\" is empty: is there nothing, or is it not filled in yet? Tick it if there is nothing, else fill it in first",
                        empty.name()));
            }
        }
        step(visitor, page, Form.Step.SUBMIT);
        return new Go(page.path());
    }

    @PostMapping("/school/{school}/{year}/withdraw")
    Go withdraw(Visitor visitor, @PathVariable String school, @PathVariable int year) {
        SchoolPage page = forms.page(school, year);
        if (!page.isWithdrawable()) {
            throw new Refusal(Words.of(
                    "县里已经处理，撤不回了；要改请让县里退回",
                    "the county has acted, it cannot be taken back; ask the county to send it back"));
        }
        step(visitor, page, Form.Step.WITHDRAW);
        return new Go(page.path());
    }

    private void step(Visitor visitor, SchoolPage page, Form.Step step) {
        Round round = page.round().orElseThrow();
        store.doing(
                visitor.actor(CLERK),
                deed -> page.lines().stream()
                        .map(SchoolPage.Line::form)
                        .filter(form -> step.isPossible(form.state()))
                        .forEach(form -> Forms.step(deed, round.county(), form, step, "")));
    }
}
