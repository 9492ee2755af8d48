package org.junheng.web.page;

import gg.jte.TemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** A page as its template writes it (写出的页面): pieces made for this answer, and long parts that are there already, in order. */
final class PageOutput implements TemplateOutput {

    private final List<Piece> pieces = new ArrayList<>();
    private Utf8ByteOutput written = new Utf8ByteOutput();

    /** What was written for this answer, and the long part that follows it. */
    private record Piece(Utf8ByteOutput written, byte[] part) {}

    @Override
    public void writeContent(String text) {
        written.writeContent(text);
    }

    @Override
    public void writeContent(String text, int begin, int end) {
        written.writeContent(text, begin, end);
    }

    @Override
    public void writeBinaryContent(byte[] bytes) {
        if (bytes.length < PackedParts.LEAST) {
            written.writeBinaryContent(bytes);
        } else {
            pieces.add(new Piece(written, bytes));
            written = new Utf8ByteOutput();
        }
    }

    /** Whether there is a long part, so that joining what is packed is quicker than packing anew. */
    boolean hasParts() {
        return !pieces.isEmpty();
    }

    int length() {
        return pieces.stream()
                        .mapToInt(each -> each.written.getContentLength() + each.part.length)
                        .sum()
                + written.getContentLength();
    }

    void writeTo(OutputStream out) throws IOException {
        for (Piece each : pieces) {
            each.written.writeTo(out);
            out.write(each.part);
        }
        written.writeTo(out);
    }

    byte[] packed(PackedParts parts) throws IOException {
        try (Gzip gzip = new Gzip()) {
            for (Piece each : pieces) {
                each.written.writeTo(gzip);
                gzip.write(each.part, parts.blocks(each.part));
            }
            written.writeTo(gzip);
            return gzip.end();
        }
    }
}
