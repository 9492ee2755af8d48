package org.junheng.web.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final int QUIET = 4;
    private static final Pattern STROKE = Pattern.compile("M(\\d+) (\\d+)\\.5h(\\d+)");

    /** What a phone sees of the drawing. */
    private static String read(QrCode code) throws Exception {
        int width = code.size() - 2 * QUIET;
        BitMatrix cells = new BitMatrix(width);
        for (MatchResult stroke : STROKE.matcher(code.path()).results().toList()) {
            int x = Integer.parseInt(stroke.group(1)) - QUIET;
            int y = Integer.parseInt(stroke.group(2)) - QUIET;
            cells.setRegion(x, y, Integer.parseInt(stroke.group(3)), 1);
        }
        return new Decoder().decode(cells).getText();
    }

    @Test
    void what_is_drawn_is_read_back_and_is_nothing_but_strokes() throws Exception {
        for (String address : new String[] {
            "http://127.0.0.1:8080/s/ABCDE23456FGHJK", "https://jyj.qinghe.example.gov.cn/s/8UJY4C4YFN3JQVW"
        }) {
            QrCode code = QrCode.of(address);
            assertThat(read(code)).isEqualTo(address);
            assertThat(STROKE.matcher(code.path()).replaceAll("")).isEmpty();
        }
    }
}
