package org.junheng.web.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.office.PaperKind;
import org.junheng.office.PaperTexts;
import org.junheng.office.Papers;
import org.junheng.office.Photos;
import org.junheng.store.Store;
import org.junheng.store.act.Evidence;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Files of evidence as they come with a request (佐证来件): looked over by their content before anything is kept, photos without their
 * place, the words in them read to find them by. For materials of clauses and for steps of cases.
 */
@Component
public final class EvidenceFile {

    private static final int MOST_FILES = 20;
    private static final long LARGEST = 50L << 20;
    private static final int LONGEST_NUMBER = 60;

    private final Store store;
    private final Turns turns = new Turns();

    EvidenceFile(Store store) {
        this.store = store;
    }

    /**
     * What whoever hands files in says of them.
     *
     * @param number the document's number; empty for none
     * @param madeOn the day they were made, where it is known
     * @param keepsPlace whether photos may go on telling where they were taken
     */
    public record Said(String number, Optional<LocalDate> madeOn, boolean keepsPlace) {

        public static final Said NOTHING = new Said("", Optional.empty(), false);

        /** As it was typed. */
        public static Said of(String number, String madeOn, String keepsPlace) {
            String plain = number.strip();
            return new Said(
                    plain.substring(0, Math.min(LONGEST_NUMBER, plain.length())), day(madeOn), !keepsPlace.isEmpty());
        }

        private static Optional<LocalDate> day(String text) {
            try {
                return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
            } catch (DateTimeParseException wrong) {
                throw new Refusal(Words.of("做成日期应写年-月-日，例 2025-11-20", "write the day it was made as year-month-day"));
            }
        }
    }

    /** @throws Refusal where one of them is none that is taken; then none is */
    public List<Evidence.Shown> of(List<MultipartFile> files, Said said) {
        List<MultipartFile> given =
                files.stream().filter(file -> !file.isEmpty()).toList();
        if (given.isEmpty()) {
            throw new Refusal(Words.of(
                    "没有选文件，或文件是空的；请选一个再上传", "no file was chosen, or it is empty; choose one and hand it in again"));
        }
        if (given.size() > MOST_FILES) {
            throw new Refusal(
                    Words.of("一次最多 %d 个文件；请分几次上传", "at most %d files at a time; hand them in in parts", MOST_FILES));
        }
        try (Scratch scratch = Scratch.open()) {
            List<PaperTexts.Paper> papers = new ArrayList<>();
            for (MultipartFile file : given) {
                papers.add(paper(file, scratch.folder().resolve("given-" + papers.size()), said));
            }
            List<String> texts = turns.taken(() -> PaperTexts.of(papers, scratch.folder()));
            List<Evidence.Shown> shown = new ArrayList<>();
            for (int i = 0; i < papers.size(); i++) {
                PaperTexts.Paper paper = papers.get(i);
                shown.add(new Evidence.Shown(
                        store.blobs().put(paper.file()),
                        paper.name(),
                        paper.kind().id(),
                        said.number,
                        said.madeOn,
                        texts.get(i)));
            }
            return shown;
        }
    }

    private static PaperTexts.Paper paper(MultipartFile file, Path target, Said said) {
        String name = CameIn.name(file);
        if (file.getSize() > LARGEST) {
            throw new Refusal(Words.of(
                    "《%s》超过 %d MB，收不下；请压缩图片或分成几份",
                    "\"%s\" is larger than %d MB; make its pictures smaller or split it", name, LARGEST >> 20));
        }
        try (var in = file.getInputStream()) {
            Files.copy(in, target);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        PaperKind kind = Papers.check(target, name);
        if (kind.isPhoto()) {
            Photos.kept(target, kind, said.keepsPlace);
        }
        return new PaperTexts.Paper(target, kind, named(name, kind));
    }

    /** A name says what the content is: whoever takes the file down opens it with what it is for. */
    private static String named(String name, PaperKind kind) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean isSaid = lower.endsWith("." + kind.id()) || kind == PaperKind.JPG && lower.endsWith(".jpeg");
        return isSaid ? name : name + "." + kind.id();
    }
}
