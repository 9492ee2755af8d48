package org.junheng.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** A page that joins packed parts unpacks to what it says unpacked, by a reader that checks sum and length. */
class PageOutputTest {

    private final PackedParts parts = new PackedParts();

    private static byte[] unpacked(byte[] packed) throws Exception {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }

    /** Words that repeat, so that the packing looks back as far as it may. */
    private static String text(Random random, int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append("学校").append(random.nextInt(50)).append(" <td>");
        }
        return text.toString();
    }

    @Test
    void pieces_and_parts_in_any_order_unpack_to_the_same_bytes() throws Exception {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            List<byte[]> longs = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                longs.add(text(random, 900 + random.nextInt(9000)).getBytes(StandardCharsets.UTF_8));
            }
            PageOutput page = new PageOutput();
            StringBuilder expected = new StringBuilder();
            for (int i = 0; i < random.nextInt(8); i++) {
                if (random.nextBoolean()) {
                    byte[] part = longs.get(random.nextInt(longs.size()));
                    page.writeBinaryContent(part);
                    expected.append(new String(part, StandardCharsets.UTF_8));
                } else {
                    String piece = text(random, random.nextInt(400));
                    page.writeContent(piece);
                    expected.append(piece);
                }
            }
            byte[] plain = expected.toString().getBytes(StandardCharsets.UTF_8);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            page.writeTo(out);
            assertThat(out.toByteArray()).as("seed " + seed).isEqualTo(plain);
            assertThat(page.length()).isEqualTo(plain.length);
            assertThat(unpacked(page.packed(parts))).as("seed " + seed).isEqualTo(plain);
        }
    }

    @Test
    void a_longspart_is_packed_once_and_a_short_one_is_no_part() throws Exception {
        byte[] longs = text(new Random(1), 5000).getBytes(StandardCharsets.UTF_8);
        assertThat(parts.blocks(longs)).isSameAs(parts.blocks(longs));
        assertThat(parts.blocks(longs).length).isLessThan(longs.length / 4);
        PageOutput page = new PageOutput();
        page.writeBinaryContent(new byte[PackedParts.LEAST - 1]);
        assertThat(page.hasParts()).isFalse();
        page.writeBinaryContent(longs);
        assertThat(page.hasParts()).isTrue();
    }
}
