package org.junheng.core.report;

import java.util.List;
import java.util.stream.Collectors;
import org.junheng.core.text.Words;

/** Words one after the other, as each language parts them. */
final class PaperWords {

    private PaperWords() {}

    static final Words YES = new Words("是", "yes");
    static final Words NO = new Words("否", "no");
    static final Words NONE = new Words("无", "none");

    static Words joined(List<Words> words) {
        return new Words(
                words.stream().map(Words::zh).collect(Collectors.joining("、")),
                words.stream().map(Words::en).collect(Collectors.joining(", ")));
    }

    static Words yes(boolean isIt) {
        return isIt ? YES : NO;
    }
}
