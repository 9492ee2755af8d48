package org.junheng.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Breaks a workbook in one of many ways, the same for the same seed. */
final class Mutations {

    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final Random random;

    Mutations(long seed) {
        random = new Random(seed);
    }

    /** Breaks the bytes of the file, whatever they mean. */
    byte[] bytes(byte[] whole) {
        byte[] broken = whole.clone();
        int at = random.nextInt(whole.length);
        switch (random.nextInt(6)) {
            case 0 -> {
                for (int i = 0; i <= random.nextInt(8); i++) {
                    broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
                }
            }
            case 1 -> broken = Arrays.copyOf(whole, at);
            case 2 -> Arrays.fill(broken, at, Math.min(whole.length, at + 1 + random.nextInt(64)), (byte) 0);
            case 3 -> broken[at] = (byte) random.nextInt(256);
            case 4 -> {
                broken = Arrays.copyOf(whole, whole.length + 1 + random.nextInt(100));
                System.arraycopy(whole, at, broken, broken.length - (whole.length - at), whole.length - at);
            }
            default -> {
                // the table of contents of a zip stands at its end
                int tail = Math.min(whole.length, 600);
                broken[whole.length - 1 - random.nextInt(tail)] ^= (byte) (1 << random.nextInt(8));
            }
        }
        return broken;
    }

    /** Breaks the parts of a workbook and packs them anew, so that every checksum is right. */
    byte[] parts(byte[] whole) throws IOException {
        Packed packed = unpacked(whole);
        List<String> names = new ArrayList<>(packed.parts.keySet());
        String name = names.get(random.nextInt(names.size()));
        String other = names.get(random.nextInt(names.size()));
        switch (random.nextInt(5)) {
            case 0 -> packed.without(name);
            case 1 -> packed.parts.put(other, packed.parts.get(name));
            case 2 ->
                packed.parts.put(name.replace("1", "7") + (random.nextBoolean() ? "" : ".xml"), packed.parts.get(name));
            case 3 -> packed.parts.put(name, bytes(packed.parts.get(name)));
            default -> packed.parts.put(name.toUpperCase(java.util.Locale.ROOT), packed.parts.get(name));
        }
        return packed.bytes();
    }

    /** Breaks the XML of one part: tags lost, doubled, moved; digits changed. Every checksum is right. */
    byte[] xml(byte[] whole) throws IOException {
        Packed packed = unpacked(whole);
        List<String> names = packed.parts.keySet().stream()
                .filter(name -> name.startsWith("xl/") || name.startsWith("["))
                .toList();
        String sheet = names.stream()
                .filter(name -> name.contains("worksheets/sheet"))
                .findFirst()
                .orElseThrow();
        String name = random.nextBoolean() ? sheet : names.get(random.nextInt(names.size()));
        String text = new String(packed.parts.get(name), StandardCharsets.UTF_8);
        for (int i = 0; i <= random.nextInt(2); i++) {
            text = broken(text);
        }
        return packed.part(name, text).bytes();
    }

    private String broken(String text) {
        List<int[]> tags = places(TAG, text);
        List<int[]> digits = places(DIGITS, text);
        if (tags.isEmpty() || digits.isEmpty()) {
            return text;
        }
        int[] tag = tags.get(random.nextInt(tags.size()));
        int[] second = tags.get(random.nextInt(tags.size()));
        int[] number = digits.get(random.nextInt(digits.size()));
        String written = text.substring(tag[0], tag[1]);
        return switch (random.nextInt(9)) {
            case 0 -> text.substring(0, tag[0]) + text.substring(tag[1]);
            case 1 -> text.substring(0, tag[1]) + written + text.substring(tag[1]);
            case 2 -> text.substring(0, number[0]) + random.nextInt(100) + text.substring(number[1]);
            case 3 -> text.substring(0, number[0]) + "1e999" + text.substring(number[1]);
            case 4 -> text.substring(0, number[0]) + "99999999999" + text.substring(number[1]);
            case 5 -> text.substring(0, tag[0]) + "<!-- " + written + " -->" + text.substring(tag[1]);
            case 6 -> text.substring(0, Math.min(tag[0], second[0])) + text.substring(Math.max(tag[0], second[0]));
            case 7 -> text.substring(0, tag[0]) + written.replaceFirst("\\s[^ >/]*", "") + text.substring(tag[1]);
            default -> text.substring(0, tag[0]) + written.replaceFirst("(\\w)(\\W|$)", "x$2") + text.substring(tag[1]);
        };
    }

    private static List<int[]> places(Pattern pattern, String text) {
        List<int[]> places = new ArrayList<>();
        for (Matcher found = pattern.matcher(text); found.find(); ) {
            places.add(new int[] {found.start(), found.end()});
        }
        return places;
    }

    static Packed unpacked(byte[] whole) throws IOException {
        Packed packed = new Packed();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(whole))) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                ByteArrayOutputStream part = new ByteArrayOutputStream();
                zip.transferTo(part);
                packed.parts.put(entry.getName(), part.toByteArray());
            }
        }
        return packed;
    }
}
