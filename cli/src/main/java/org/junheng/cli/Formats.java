package org.junheng.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import picocli.CommandLine.Option;

/** In which formats documents are wanted. */
final class Formats {

    private static final Set<String> KNOWN = new TreeSet<>(Set.of("html", "docx", "xlsx", "json", "zip"));

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "FORMAT",
            description = "只要这些格式：html、docx、xlsx、json、zip（快照），逗号隔开；默认全部 / only these formats, all by default")
    private List<String> asked = new ArrayList<>();

    /** Empty for all. */
    Set<String> wanted() {
        for (String format : asked) {
            if (!KNOWN.contains(format)) {
                throw new Refusal(
                        Words.of("没有“%s”格式；可选：%s", "no format \"%s\"; there are: %s", format, String.join(" ", KNOWN)));
            }
        }
        return new TreeSet<>(asked);
    }
}
