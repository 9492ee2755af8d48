package org.junheng.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Photos as they are kept (照片): without what follows the picture, and without where, when and with what it was taken, unless whoever
 * hands it in agrees. The picture itself is not packed anew.
 */
public final class Photos {

    private static final int MOST_PARTS = 100_000;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final Set<String> PNG_TELLS = Set.of("eXIf", "tEXt", "iTXt", "zTXt", "tIME");
    private static final int BEGIN = 0xD8;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP13 = 0xED;
    private static final int COMMENT = 0xFE;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int ORIENTATION = 0x0112;

    private Photos() {}

    /** One part of a picture: from the sign that begins it to the one that begins the next. */
    record Part(int marker, String name, byte[] bytes) {}

    /** Writes a photo anew without what it tells of its place; with it where that was agreed to. */
    public static void kept(Path photo, PaperKind kind, boolean keepsPlace) {
        HandedIn file = new HandedIn(photo, photo.getFileName().toString());
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            if (kind == PaperKind.PNG) {
                out.write(PNG);
            }
            List<Part> parts = parts(file, kind);
            int turned = keepsPlace ? 1 : orientation(parts);
            for (Part part : parts) {
                if (keepsPlace || !tells(part)) {
                    out.write(part.bytes);
                }
                if (part.marker == BEGIN && turned > 1) {
                    out.write(turn(turned));
                }
            }
            Files.write(photo, out.toByteArray());
        } catch (IOException unreadable) {
            throw file.unreadable(unreadable);
        }
    }

    private static boolean tells(Part part) {
        if (part.marker == 0) {
            return PNG_TELLS.contains(part.name);
        }
        boolean isProfile = part.marker == APP2
                && new String(part.bytes, 4, Math.min(11, part.bytes.length - 4), StandardCharsets.ISO_8859_1)
                        .equals("ICC_PROFILE");
        return part.marker == APP1
                || part.marker == APP2 && !isProfile
                || part.marker >= 0xE3 && part.marker <= APP13
                || part.marker == 0xEF
                || part.marker == COMMENT;
    }

    /** The parts of a picture up to its end; what stands behind is none of it. */
    static List<Part> parts(HandedIn file, PaperKind kind) throws IOException {
        byte[] bytes = Files.readAllBytes(file.path());
        List<Part> parts = kind == PaperKind.PNG ? chunks(bytes) : segments(bytes);
        if (parts.isEmpty()) {
            throw file.refuse(
                    "不完整，或不是照片：请重新拍照或导出为 JPG、PNG 后再交。",
                    "is incomplete or no picture: take it again, or save it as JPG or PNG and hand that in.");
        }
        return parts;
    }

    /** Empty where it is no whole PNG (ISO/IEC 15948). */
    private static List<Part> chunks(byte[] bytes) {
        List<Part> parts = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int at = PNG.length;
        while (at + 12 <= bytes.length && parts.size() < MOST_PARTS) {
            int length = in.getInt(at);
            if (length < 0 || length > bytes.length - at - 12) {
                return List.of();
            }
            String name = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (parts.isEmpty() && !name.equals("IHDR")) {
                return List.of();
            }
            parts.add(new Part(0, name, Arrays.copyOfRange(bytes, at, at + 12 + length)));
            if (name.equals("IEND")) {
                return parts;
            }
            at += 12 + length;
        }
        return List.of();
    }

    /** Empty where it is no whole JPEG (ISO/IEC 10918-1). */
    private static List<Part> segments(byte[] bytes) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(BEGIN, "", Arrays.copyOf(bytes, 2)));
        int at = 2;
        while (at + 1 < bytes.length && parts.size() < MOST_PARTS) {
            if ((bytes[at] & 0xFF) != 0xFF) {
                return List.of();
            }
            int marker = bytes[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++; // a sign to fill up with
            } else if (marker == END) {
                parts.add(new Part(END, "", Arrays.copyOfRange(bytes, at, at + 2)));
                return parts;
            } else {
                int next = next(bytes, at, marker);
                if (next < 0) {
                    return List.of();
                }
                parts.add(new Part(marker, "", Arrays.copyOfRange(bytes, at, next)));
                at = next;
            }
        }
        return List.of();
    }

    /** Where the segment behind this one begins; below 0 where it does not end. */
    private static int next(byte[] bytes, int at, int marker) {
        if (at + 4 > bytes.length) {
            return -1;
        }
        int length = (bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF;
        int next = at + 2 + length;
        if (length < 2 || next > bytes.length) {
            return -1;
        }
        if (marker != SCAN) {
            return next;
        }
        // the picture's own bytes: 0xFF is followed by 0 or a restart sign, by any other marker they end
        while (next + 1 < bytes.length) {
            int following = bytes[next + 1] & 0xFF;
            boolean isMarker = (bytes[next] & 0xFF) == 0xFF
                    && following != 0
                    && following != 0xFF
                    && (following < 0xD0 || following > 0xD7);
            if (isMarker) {
                return next;
            }
            next++;
        }
        return -1;
    }

    private static int orientation(List<Part> parts) {
        return parts.stream()
                .filter(part -> part.marker == APP1)
                .mapToInt(part -> orientation(part.bytes))
                .max()
                .orElse(1);
    }

    /** Which way up the photo is, 1 to 8; 1 where its Exif does not say. */
    private static int orientation(byte[] segment) {
        int start = 4 + EXIF.length;
        if (segment.length < start + 8 || !Arrays.equals(EXIF, Arrays.copyOfRange(segment, 4, start))) {
            return 1;
        }
        ByteBuffer exif =
                ByteBuffer.wrap(segment, start, segment.length - start).slice();
        exif.order(exif.getShort(0) == 0x4949 ? java.nio.ByteOrder.LITTLE_ENDIAN : java.nio.ByteOrder.BIG_ENDIAN);
        int at = exif.getInt(4);
        if (at < 8 || at > exif.limit() - 2) {
            return 1;
        }
        int entries = exif.getShort(at) & 0xFFFF;
        for (int i = 0; i < entries && at + 2 + (i + 1) * 12 <= exif.limit(); i++) {
            int entry = at + 2 + i * 12;
            if ((exif.getShort(entry) & 0xFFFF) == ORIENTATION) {
                int turned = exif.getShort(entry + 8) & 0xFFFF;
                return turned >= 1 && turned <= 8 ? turned : 1;
            }
        }
        return 1;
    }

    /** An Exif that says nothing but which way up. */
    private static byte[] turn(int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(36);
        exif.put((byte) 0xFF).put((byte) APP1).putShort((short) 34).put(EXIF);
        exif.putShort((short) 0x4D4D).putShort((short) 42).putInt(8);
        exif.putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) 3)
                .putInt(1);
        exif.putShort((short) orientation).putShort((short) 0);
        exif.putInt(0);
        return exif.array();
    }
}
