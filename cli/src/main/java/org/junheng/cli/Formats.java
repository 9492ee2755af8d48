package org.junheng.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.desk.Documents;
import picocli.CommandLine.Option;

/** In which formats documents are wanted. */
final class Formats {

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "FORMAT",
            description = "只要这些格式：html、docx、xlsx、json、zip（快照），逗号隔开；默认全部 / only these formats, all by default")
    private List<String> asked = new ArrayList<>();

    /** Empty for all. */
    Set<String> wanted() {
        if (!asked.isEmpty()) {
            Documents.check(new LinkedHashSet<>(asked));
        }
        return new TreeSet<>(asked);
    }
}
