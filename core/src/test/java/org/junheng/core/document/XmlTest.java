package org.junheng.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class XmlTest {

    private static byte[] written(Consumer<Xml> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Xml xml = new Xml(bytes);
        content.accept(xml);
        xml.end();
        return bytes.toByteArray();
    }

    private static String text(Consumer<Xml> content) {
        return new String(written(content), StandardCharsets.UTF_8);
    }

    @Test
    void what_is_left_open_is_closed_in_turn() {
        assertThat(text(xml -> xml.head("<?xml?>")
                        .open("a", "b", "1")
                        .with("c", "2")
                        .open("d")
                        .text("均衡")))
                .isEqualTo("<?xml?><a b=\"1\" c=\"2\"><d>均衡</d></a>");
    }

    @Test
    void an_empty_element_may_have_attributes_and_neighbours() {
        assertThat(text(xml ->
                        xml.open("a").empty("b", "c", "1").open("d").close().text("e")))
                .isEqualTo("<a><b c=\"1\"/><d></d>e</a>");
    }

    @Test
    void texts_and_attributes_cannot_become_elements() {
        assertThat(text(xml -> xml.open("a", "b", "\"><c>&").text("</a><script>\"&amp;")))
                .isEqualTo("<a b=\"&quot;&gt;&lt;c&gt;&amp;\">&lt;/a&gt;&lt;script&gt;\"&amp;amp;</a>");
    }

    @Test
    void a_long_text_loses_no_sign_wherever_it_is_cut() {
        for (String start : new String[] {"", "a"}) {
            String text = start + "𠮷".repeat(2_000);
            assertThat(text(xml -> xml.open("a").text(text))).isEqualTo("<a>" + text + "</a>");
        }
    }

    @Test
    void what_xml_forbids_becomes_a_blank() {
        assertThat(text(xml -> xml.open("a").text("1\u00002\u001b3\ufffe4\ud8005\udc00\t\n\ud842\udfb7")))
                .isEqualTo("<a>1 2 3 4 5 \t\n𠮷</a>");
    }

    @Property
    void a_parser_reads_what_was_written(@ForAll String text) throws Exception {
        String plain = text.replace("\r\n", "\n").replace('\r', '\n');
        Element read = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        written(xml -> xml.open("a").text(plain.repeat(100)).close())))
                .getDocumentElement();
        StringBuilder allowed = new StringBuilder();
        plain.codePoints()
                .forEach(c -> allowed.appendCodePoint(
                        c == '\t' || c == '\n' || c >= ' ' && c < 0xD800 || c > 0xDFFF && c < 0xFFFE || c > 0xFFFF
                                ? c
                                : ' '));
        assertThat(read.getTextContent()).isEqualTo(allowed.toString().repeat(100));
    }

    @Test
    void a_full_disk_is_not_passed_over() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("full");
            }
        };
        assertThatThrownBy(() -> new Xml(full).open("a").text("b").end()).isInstanceOf(UncheckedIOException.class);
    }
}
