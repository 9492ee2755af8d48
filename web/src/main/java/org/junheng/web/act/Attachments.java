package org.junheng.web.act;

import java.util.List;
import java.util.Optional;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Store;
import org.junheng.store.act.Evidence;
import org.junheng.web.work.CameIn;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Files that come with a move (随办理交的文件). */
@Component
final class Attachments {

    private static final int MOST = 20;
    private static final long LARGEST = 50L << 20;

    private final Store store;

    Attachments(Store store) {
        this.store = store;
    }

    List<Evidence.Shown> of(List<MultipartFile> files) {
        List<MultipartFile> given = files == null
                ? List.of()
                : files.stream().filter(file -> !file.isEmpty()).toList();
        if (given.size() > MOST) {
            throw new Refusal(Words.of("一次最多 %d 个文件", "at most %d files at once", MOST));
        }
        return given.stream()
                .map(file -> CameIn.of(file, store.blobs(), LARGEST))
                .map(file -> new Evidence.Shown(file.blob(), file.name(), "", "", Optional.empty(), ""))
                .toList();
    }
}
