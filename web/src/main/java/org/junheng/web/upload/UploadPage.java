package org.junheng.web.upload;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junheng.core.model.Finding;
import org.junheng.store.figures.Keeping;
import org.junheng.store.figures.Upload;
import org.junheng.store.people.Unit;
import org.junheng.web.work.HandedFile;

/**
 * What became of a file (上传结果页).
 *
 * @param difference what keeping it would change, or did
 */
public record UploadPage(Upload upload, Unit unit, HandedFile file, Keeping.Difference difference) {

    private static final int SHOWN = 50;

    public int rows() {
        return file.counts().stream().mapToInt(HandedFile.Count::rows).sum();
    }

    public int good() {
        return file.counts().stream().mapToInt(HandedFile.Count::good).sum();
    }

    /** The first errors, by rule: one kind of mistake at a time. */
    public Map<String, List<Finding>> errors() {
        return grouped(file.errors(), Finding::rule);
    }

    /** The first queries, by row: what a school says of a row goes for all of it. */
    public Map<String, List<Finding>> queries() {
        return grouped(
                file.queries(),
                finding -> finding.places().get(0).sheet() + " "
                        + finding.places().get(0).row());
    }

    private static Map<String, List<Finding>> grouped(List<Finding> findings, Function<Finding, String> by) {
        return findings.stream()
                .limit(SHOWN)
                .collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }

    public boolean isMore() {
        return file.errors().size() > SHOWN || file.queries().size() > SHOWN;
    }

    public boolean isKeepable() {
        return upload.state() == Upload.State.READ && file.level() == HandedFile.Level.ROWS && good() > 0;
    }

    public boolean isUndoable() {
        return upload.state() == Upload.State.KEPT;
    }

    public String back() {
        return unit.kind() == Unit.Kind.SCHOOL
                ? "/school/" + unit.id() + "/" + upload.year()
                : "/county/" + unit.id() + "/" + upload.year() + "/collect";
    }
}
