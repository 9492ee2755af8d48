package org.junheng.core.document;

import java.util.List;
import org.junheng.core.text.Language;

/**
 * A document as its reader sees it.
 *
 * @param file its name without ending
 * @param running what stands on every printed page: whose document, which year, and 测算 where it is one
 * @param wide whether its pages lie on their side, for wide tables
 */
public record Document(String file, Language language, String title, String running, boolean wide, List<Block> blocks) {

    public Document {
        blocks = List.copyOf(blocks);
    }
}
