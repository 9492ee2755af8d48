package org.junheng.web.act;

import java.util.List;
import org.junheng.store.act.Evidence;
import org.junheng.web.work.EvidenceFile;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Files that come with a move (随办理交的文件): none, or such as evidence may be. */
@Component
final class Attachments {

    private final EvidenceFile evidence;

    Attachments(EvidenceFile evidence) {
        this.evidence = evidence;
    }

    List<Evidence.Shown> of(List<MultipartFile> files) {
        boolean isNone = files == null || files.stream().allMatch(MultipartFile::isEmpty);
        return isNone ? List.of() : evidence.of(files, EvidenceFile.Said.NOTHING);
    }
}
