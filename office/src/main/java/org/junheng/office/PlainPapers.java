package org.junheng.office;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Plain text in the encodings people use here (纯文本). */
final class PlainPapers {

    private static final int LARGEST = 5 << 20;
    private static final List<Charset> ENCODINGS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private PlainPapers() {}

    static boolean isText(Path path) throws IOException {
        return text(path).isPresent();
    }

    /** Empty where it is no text, or one nobody would write. */
    static Optional<String> text(Path path) throws IOException {
        if (Files.size(path) > LARGEST) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(path);
        for (Charset encoding : ENCODINGS) {
            try {
                String text = encoding.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                return text.codePoints().allMatch(PlainPapers::isWritten) ? Optional.of(text) : Optional.empty();
            } catch (CharacterCodingException other) {
                // the next one
            }
        }
        return Optional.empty();
    }

    private static boolean isWritten(int sign) {
        return sign == '\t' || sign == '\n' || sign == '\r' || sign == '\f' || !Character.isISOControl(sign);
    }
}
