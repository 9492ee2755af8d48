package org.junheng.web.page;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junheng.core.document.Block;
import org.junheng.core.document.HtmlWriter;
import org.junheng.core.text.Language;

/**
 * What a document would tell (正文), told on a page: the same blocks by the same writer, so that a page and a report never differ.
 */
public record Told(List<Block> blocks, Language language) {

    public Told {
        blocks = List.copyOf(blocks);
    }

    public boolean isNothing() {
        return blocks.isEmpty();
    }

    /** The blocks as HTML, everything in it escaped. */
    public String html() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HtmlWriter.write(blocks, language, Glossary.builtIn().in(language), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
