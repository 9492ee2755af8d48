package org.junheng.core.standard;

import java.util.List;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Words;

/** The part of a document a clause belongs to (板块). A document may name its own; otherwise these are in force, in this order. */
public record Block(String id, Words words) {

    public static final String ELIGIBILITY = "eligibility";
    public static final String RESOURCES = "resources";

    static final List<Block> USUAL = List.of(
            new Block(ELIGIBILITY, Words.of("资格", "Eligibility")),
            new Block("entry", Words.of("入门条件", "Entry condition")),
            new Block(RESOURCES, Words.of("资源配置", "Resources")),
            new Block("government", Words.of("政府保障程度", "Government guarantee")),
            new Block("quality", Words.of("教育质量", "Education quality")),
            new Block("recognition", Words.of("社会认可度", "Social recognition")),
            new Block("veto", Words.of("一票否决", "Vetoes")));

    /** The one of some blocks that an entry names. */
    static Block of(Entry entry, List<Block> known) {
        String[] ids = known.stream().map(Block::id).toArray(String[]::new);
        String id = entry.oneOf(ids);
        return known.stream().filter(block -> block.id().equals(id)).findFirst().orElseThrow();
    }

    /** Whether it is about the resource tests: schools and spread. */
    public boolean isResources() {
        return id.equals(RESOURCES);
    }

    public boolean isEligibility() {
        return id.equals(ELIGIBILITY);
    }
}
