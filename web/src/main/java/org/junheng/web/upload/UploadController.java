package org.junheng.web.upload;

import org.junheng.core.model.Place;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.office.Marking;
import org.junheng.store.Store;
import org.junheng.store.figures.Keeping;
import org.junheng.store.figures.Row;
import org.junheng.store.figures.Upload;
import org.junheng.store.figures.Uploads;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Download;
import org.junheng.web.page.Go;
import org.junheng.web.page.Texts;
import org.junheng.web.page.View;
import org.junheng.web.work.HandedFile;
import org.junheng.web.work.Handing;
import org.junheng.web.work.Located;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What became of a file: its problems by row, marked workbook, keep, explain, undo. */
@Controller
class UploadController {

    private final Store store;
    private final Handing handing;
    private final Texts texts;

    UploadController(Store store, Handing handing, Texts texts) {
        this.store = store;
        this.handing = handing;
        this.texts = texts;
    }

    private Upload upload(String id) {
        return store.look(look -> new Uploads(look).upload(id));
    }

    private Unit unit(Upload upload) {
        return store.look(look -> new Units(look).unit(upload.unit()));
    }

    private static String role(Unit unit) {
        return unit.kind() == Unit.Kind.SCHOOL ? "school-clerk" : "county-staff";
    }

    @GetMapping("/upload/{upload}")
    View page(@PathVariable("upload") String id) {
        Upload upload = upload(id);
        HandedFile file = handing.read(upload);
        Keeping.Difference difference = upload.state() == Upload.State.READ
                ? handing.difference(upload, file)
                : store.look(look -> Keeping.done(look, upload));
        UploadPage page = new UploadPage(upload, unit(upload), file, difference);
        return View.of("upload/upload", page, texts.words("upload.title"))
                .under(Words.same(page.unit().name()), page.back())
                .under(texts.words("upload.title"), "/upload/" + id);
    }

    @PostMapping("/upload/{upload}/keep")
    Go keep(Visitor visitor, @PathVariable("upload") String id) {
        Upload upload = upload(id);
        if (upload.state() != Upload.State.READ) {
            throw new Refusal(Words.of("这次上传已经处理过", "this upload was dealt with already"));
        }
        handing.keep(visitor.actor(role(unit(upload))), upload);
        return new Go("/upload/" + id);
    }

    @PostMapping("/upload/{upload}/undo")
    Go undo(Visitor visitor, @PathVariable("upload") String id) {
        Upload upload = upload(id);
        handing.undo(visitor.actor(role(unit(upload))), upload);
        return new Go("/upload/" + id);
    }

    /** The workbook with a remark on every cell that must be corrected or explained. */
    @GetMapping("/upload/{upload}/marked")
    ResponseEntity<byte[]> marked(Visitor visitor, @PathVariable("upload") String id) {
        Upload upload = upload(id);
        HandedFile file = handing.read(upload);
        String name = upload.name().replaceAll("\\.[^.]*$", "") + "_批注.xlsx";
        return Download.workbook(
                name,
                target -> Marking.mark(
                        store.blobs().path(upload.sha256()),
                        upload.name(),
                        file.findings(),
                        target,
                        visitor.account().language()));
    }

    /** The bytes as they were handed in. */
    @GetMapping("/upload/{upload}/file")
    ResponseEntity<byte[]> file(@PathVariable("upload") String id) {
        Upload upload = upload(id);
        return Download.file(upload.name(), store.blobs().path(upload.sha256()));
    }

    @PostMapping("/upload/{upload}/explain")
    Go explain(
            Visitor visitor,
            @PathVariable("upload") String id,
            @RequestParam String sheet,
            @RequestParam int row,
            @RequestParam String text) {
        Upload upload = upload(id);
        Located.At at = handing.read(upload)
                .row(new Place(upload.name(), sheet, row, ""))
                .orElseThrow(() -> new Refusal(Words.of("没有这一行", "there is no such row")));
        handing.explain(
                visitor.actor(role(unit(upload))),
                Row.known(at.register(), at.table(), at.row(), upload.county()),
                text);
        return new Go("/upload/" + id);
    }
}
