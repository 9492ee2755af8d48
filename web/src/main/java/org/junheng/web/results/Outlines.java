package org.junheng.web.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Store;
import org.junheng.store.people.Outline;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Go;
import org.junheng.web.work.CameIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The outlines of counties (县界) that stand behind the marks of a map. */
@Controller
class Outlines {

    private static final long LARGEST = 5L << 20;

    private final Store store;

    Outlines(Store store) {
        this.store = store;
    }

    OutlineLines of(String county) {
        return store.look(look -> Outline.of(look, county))
                .map(found -> new OutlineLines(GeoJson.lines(bytes(found.sha256())), found.approval()))
                .orElse(new OutlineLines(List.of(), ""));
    }

    private byte[] bytes(String sha256) {
        try {
            return Files.readAllBytes(store.blobs().path(sha256));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @PostMapping("/county/{county}/outline")
    Go take(
            Visitor visitor,
            @PathVariable String county,
            @RequestParam String approval,
            @RequestParam("file") MultipartFile file) {
        CameIn came = CameIn.of(file, store.blobs(), LARGEST);
        if (GeoJson.lines(bytes(came.blob().sha256())).isEmpty()) {
            throw new Refusal(Words.of(
                    "%s 里没有读到线或面；请上传经纬度的 GeoJSON",
                    "no line or area was found in %s; hand in a GeoJSON of longitudes and latitudes", came.name()));
        }
        store.doing(
                visitor.actor("county-staff"),
                deed -> Outline.put(deed, store.blobs(), came.blob(), county, approval.strip()));
        return new Go("/county/" + county + "/map");
    }
}
