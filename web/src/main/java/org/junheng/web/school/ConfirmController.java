package org.junheng.web.school;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junheng.core.model.Facts;
import org.junheng.core.register.Register;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Blobs;
import org.junheng.store.Store;
import org.junheng.store.figures.Row;
import org.junheng.store.round.Confirmation;
import org.junheng.store.round.Round;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Download;
import org.junheng.web.page.Go;
import org.junheng.web.page.Texts;
import org.junheng.web.page.View;
import org.junheng.web.work.CameIn;
import org.junheng.web.work.CountyWork;
import org.junheng.web.work.SchoolFigures;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The head stands for the school's figures (校长确认): a sheet to print and sign, the statement, the scan. */
@Controller
class ConfirmController {

    private static final long LARGEST_SCAN = 20L << 20;

    /** how the scans begin that are taken: PDF, PNG, JPEG */
    private static final Map<String, byte[]> KINDS = Map.of(
            "pdf", new byte[] {'%', 'P', 'D', 'F'},
            "png", new byte[] {(byte) 0x89, 'P', 'N', 'G'},
            "jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});

    private final Store store;
    private final SchoolForms forms;
    private final Grids grids;
    private final CountyWork work;
    private final Texts texts;

    ConfirmController(Store store, SchoolForms forms, Grids grids, CountyWork work, Texts texts) {
        this.store = store;
        this.forms = forms;
        this.grids = grids;
        this.work = work;
        this.texts = texts;
    }

    @GetMapping("/school/{school}/{year}/sheet")
    View sheet(Visitor visitor, @PathVariable String school, @PathVariable int year) {
        SchoolPage page = forms.page(school, year);
        List<SheetPage.Part> parts = new ArrayList<>();
        for (SchoolPage.Line line : page.lines()) {
            Register register = work.registers().register(line.form().register());
            List<Row> rows = grids.rows(school, register).stream()
                    .filter(row -> row.year() == year)
                    .toList();
            List<Grid.Column> used = Grids.columns(register, rows).stream()
                    .filter(column -> rows.stream()
                            .anyMatch(row ->
                                    row.values().containsKey(column.field().id())))
                    .toList();
            parts.add(new SheetPage.Part(register, used, rows));
        }
        SheetPage sheet = new SheetPage(
                page, parts, digest(school, year), visitor.account().language());
        return View.of("school/sheet", sheet, texts.words("sheet.title"))
                .under(Words.same(page.school().name()), page.path())
                .under(texts.words("sheet.title"), page.path() + "/sheet");
    }

    private String digest(String school, int year) {
        Facts facts = SchoolFigures.ofYear(forms.opened(school).returns().facts(), year, work.registers());
        return SchoolFigures.digest(facts);
    }

    /** @param digest of the sheet that was signed */
    @PostMapping("/school/{school}/{year}/confirm")
    Go confirm(
            Visitor visitor,
            @PathVariable String school,
            @PathVariable int year,
            @RequestParam String digest,
            @RequestParam(defaultValue = "") String truth,
            @RequestParam("file") MultipartFile file) {
        SchoolPage page = forms.page(school, year);
        Round round = page.round()
                .orElseThrow(() -> new Refusal(Words.of("这一学年没有收数", "nothing is collected for this school year")));
        if (!page.isSubmitted()) {
            throw new Refusal(Words.of("还有表没有提交；全部提交后再确认", "some forms are not submitted yet; confirm when all are"));
        }
        if (truth.isEmpty()) {
            throw new Refusal(Words.of("请勾选“数据真实性承诺”", "tick the statement that the figures are true"));
        }
        String now = digest(school, year);
        if (!digest.equals(now)) {
            throw new Refusal(
                    Words.of(
                            "签字之后数又变了；请重新打开确认表，打印、签字、上传",
                            "the figures changed after the sheet was signed; open the sheet again, print, sign and hand it in"));
        }
        Blobs.Blob scan = scan(file);
        store.doing(
                visitor.actor("head"),
                deed -> Confirmation.add(
                        deed,
                        store.blobs(),
                        round.county(),
                        round.id(),
                        school,
                        now,
                        texts.words("sheet.truth").zh(),
                        scan,
                        "scan." + kind(file)));
        return new Go(page.path());
    }

    private Blobs.Blob scan(MultipartFile file) {
        if (kind(file).isEmpty()) {
            throw new Refusal(Words.of(
                    "签字扫描件要是 PDF、PNG 或 JPEG，最大 20 MB",
                    "the signed scan has to be a PDF, PNG or JPEG of at most 20 MB"));
        }
        return CameIn.of(file, store.blobs(), LARGEST_SCAN).blob();
    }

    /** By its first bytes, whatever it is called; empty for anything else. */
    private static String kind(MultipartFile file) {
        try (InputStream in = file.getInputStream()) {
            byte[] head = in.readNBytes(10);
            return KINDS.entrySet().stream()
                    .filter(kind -> startsWith(head, kind.getValue()))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse("");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || bytes[i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    @GetMapping("/confirmation/{confirmation}/scan")
    ResponseEntity<byte[]> signed(@PathVariable String confirmation) {
        Confirmation found = store.look(look -> Confirmation.of(look, confirmation));
        return Download.file(found.scanName(), store.blobs().path(found.scan()));
    }
}
