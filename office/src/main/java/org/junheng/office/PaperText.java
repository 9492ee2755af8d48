package org.junheng.office;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.hssf.extractor.EventBasedExcelExtractor;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Reads the words in files of evidence, in a process of its own (取文字): a file made to eat memory or time takes this process with it
 * and nothing else. Started by {@link PaperTexts}.
 */
final class PaperText {

    static final String TEXT = ".txt";
    static final String LOCKED = ".locked";

    static final int MOST_CHARACTERS = 50_000;
    private static final int MOST_PAGES = 200;

    private PaperText() {}

    /** @param arguments a folder, then kind and path of each file; the words of the first are written to {@code 0.txt} in it */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        for (int i = 1; i + 1 < arguments.length; i += 2) {
            String number = String.valueOf((i - 1) / 2);
            try {
                String text = plain(text(PaperKind.valueOf(arguments[i]), Path.of(arguments[i + 1])));
                Path part = folder.resolve(number + ".part");
                Files.writeString(part, text, StandardCharsets.UTF_8);
                Files.move(part, folder.resolve(number + TEXT));
            } catch (InvalidPasswordException locked) {
                Files.createFile(folder.resolve(number + LOCKED));
            } catch (Exception | StackOverflowError | OutOfMemoryError broken) {
                // it keeps its bytes and has no words
            }
        }
        System.exit(0);
    }

    private static String text(PaperKind kind, Path file) throws IOException, XMLStreamException {
        return switch (kind) {
            case PDF -> pdf(file);
            case DOCX -> packed(file, "word/");
            case XLSX -> packed(file, "xl/");
            case XLS -> book(file);
            case DOC -> letter(file);
            case TXT -> PlainPapers.text(file).orElse("");
            default -> "";
        };
    }

    /** A workbook of old. */
    private static String book(Path file) throws IOException {
        try (POIFSFileSystem ole = new POIFSFileSystem(file.toFile(), true);
                EventBasedExcelExtractor words = new EventBasedExcelExtractor(ole)) {
            words.setFormulasNotResults(false);
            return words.getText();
        }
    }

    /** A Word document of old: what stands in it, its notes, headers and footers. */
    private static String letter(Path file) throws IOException {
        try (POIFSFileSystem ole = new POIFSFileSystem(file.toFile(), true);
                WordExtractor words = new WordExtractor(ole)) {
            return words.getText();
        }
    }

    private static String pdf(Path file) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            StringBuilder text = new StringBuilder();
            int last = Math.min(MOST_PAGES, document.getNumberOfPages());
            for (int page = 1; page <= last && text.length() < MOST_CHARACTERS; page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                text.append(stripper.getText(document)).append('\n');
            }
            return text.toString();
        }
    }

    /** The texts of the parts that people see; in both formats they stand in elements called t. */
    private static String packed(Path file, String folder) throws IOException, XMLStreamException {
        StringBuilder text = new StringBuilder();
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            List<ZipArchiveEntry> parts = java.util.Collections.list(zip.getEntries()).stream()
                    .filter(entry -> entry.getName().toLowerCase(Locale.ROOT).startsWith(folder)
                            && entry.getName().endsWith(".xml"))
                    .sorted(java.util.Comparator.comparing(ZipArchiveEntry::getName))
                    .toList();
            for (ZipArchiveEntry part : parts) {
                try (InputStream in = zip.getInputStream(part)) {
                    texts(in, text);
                }
            }
        }
        return text.toString();
    }

    private static void texts(InputStream in, StringBuilder text) throws XMLStreamException {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        boolean isText = false;
        while (xml.hasNext() && text.length() < MOST_CHARACTERS) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT ->
                    isText = xml.getLocalName().equals("t");
                case XMLStreamConstants.CHARACTERS -> {
                    if (isText) {
                        text.append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    isText = false;
                    if (List.of("p", "si", "c").contains(xml.getLocalName())) {
                        text.append('\n');
                    }
                }
                default -> {
                    // nothing people read
                }
            }
        }
    }

    /** On one line, without marks nobody sees; Chinese that a line end divided stands together again. */
    static String plain(String text) {
        String flat = text.replaceAll("\\p{Cf}+", "")
                .replaceAll("[\\s\\p{Cntrl}\\p{Z}]+", " ")
                .replaceAll("(?<=\\p{IsHan}) (?=\\p{IsHan})", "")
                .strip();
        return flat.length() <= MOST_CHARACTERS ? flat : flat.substring(0, MOST_CHARACTERS);
    }
}
