package org.junheng.web.page;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junheng.core.document.Block;
import org.junheng.core.document.HtmlWriter;
import org.junheng.core.text.Language;

/**
 * What a document would tell (正文), told on a page: the same blocks by the same writer, so that a page and a report never differ.
 */
public final class Told implements Content {

    private final List<Block> blocks;
    private final Language language;
    private volatile byte[] html;

    public Told(List<Block> blocks, Language language) {
        this.blocks = List.copyOf(blocks);
        this.language = language;
    }

    public List<Block> blocks() {
        return blocks;
    }

    public boolean isNothing() {
        return blocks.isEmpty();
    }

    /** The blocks as HTML, everything in it escaped; written once, in the bytes that go out. */
    @Override
    public void writeTo(TemplateOutput output) {
        output.writeBinaryContent(html());
    }

    private byte[] html() {
        if (html == null) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            HtmlWriter.write(blocks, language, Glossary.builtIn().in(language), out);
            html = out.toByteArray();
        }
        return html;
    }
}
