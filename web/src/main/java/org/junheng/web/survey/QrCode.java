package org.junheng.web.survey;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * An address as a square that phones read (二维码), drawn as strokes of one line.
 *
 * @param size how many cells wide, with the quiet border
 * @param path of an SVG, one unit a cell
 */
public record QrCode(int size, String path) {

    /** cells left white on each side, as the norm wants them */
    private static final int QUIET = 4;

    static QrCode of(String address) {
        ByteMatrix cells;
        try {
            cells = Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < cells.getHeight(); y++) {
            for (int x = 0; x < cells.getWidth(); x++) {
                int begin = x;
                while (x < cells.getWidth() && cells.get(x, y) == 1) {
                    x++;
                }
                if (x > begin) {
                    path.append('M')
                            .append(QUIET + begin)
                            .append(' ')
                            .append(QUIET + y)
                            .append(".5h")
                            .append(x - begin);
                }
            }
        }
        return new QrCode(cells.getWidth() + 2 * QUIET, path.toString());
    }
}
