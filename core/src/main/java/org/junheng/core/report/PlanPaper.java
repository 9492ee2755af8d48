package org.junheng.core.report;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.core.document.Block;
import org.junheng.core.document.Document;
import org.junheng.core.plan.Proof;
import org.junheng.core.plan.Standing;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;

/**
 * A plan as its readers get it (方案文稿), in both languages at once: what it comes to, who goes where, before and after, the limits and
 * which of them bind, the certificate, a map; or why there is no plan. Json, page, workbook and document are written from the same values.
 */
public final class PlanPaper {

    /** A number of the plan as a whole; before and after may be missing. */
    record Figure(String key, Words name, PaperValue before, PaperValue after) {}

    /**
     * How good it is at least.
     *
     * @param objective what is made as small as can be, with its unit
     * @param gap by how much the best there is could be below, as a share
     * @param ended how the search ended, in words
     * @param method how the bound was found
     */
    public record Certificate(
            Words objective,
            PaperValue score,
            PaperValue bound,
            double gap,
            String ended,
            Words endedWords,
            Words method) {

        /** @param digits decimals the score is shown with */
        public static Certificate of(Words objective, Proof proof, int digits) {
            return new Certificate(
                    objective,
                    PaperValue.of(proof.score(), digits),
                    PaperValue.of(proof.bound(), digits),
                    proof.gap(),
                    proof.ended().name().toLowerCase(java.util.Locale.ROOT),
                    proof.ended().words(),
                    Words.same(proof.solver()));
        }
    }

    /** Why there is no plan; what clashes is empty where nothing is proven. */
    public record Hindrance(boolean isProven, List<Words> clashing, List<Words> loosening) {}

    /** A map in one language. */
    public interface Map {
        Block.Picture in(Language language);
    }

    /** @param file its name without ending */
    record NamedMap(String file, Map map) {}

    private final String kind;
    private final Words title;
    private final Words running;
    private Words lead = Words.same("");
    private final List<Words> warnings = new ArrayList<>();
    private final List<Words> notes = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<PaperTable> tables = new ArrayList<>();
    private final List<Standing> standings = new ArrayList<>();
    private final List<Words> limits = new ArrayList<>();
    private final List<Certificate> certificates = new ArrayList<>();
    private final List<NamedMap> maps = new ArrayList<>();
    private Hindrance hindrance;

    /**
     * @param kind rotation, pairs, groups, layout or zones
     * @param running what stands on every printed page: whose plan, which year
     */
    public PlanPaper(String kind, Words title, Words running) {
        this.kind = kind;
        this.title = title;
        this.running = running;
    }

    public PlanPaper lead(Words words) {
        lead = words;
        return this;
    }

    public PlanPaper warning(Words words) {
        warnings.add(words);
        return this;
    }

    public PlanPaper note(Words words) {
        notes.add(words);
        return this;
    }

    public PlanPaper figure(String key, Words name, PaperValue before, PaperValue after) {
        figures.add(new Figure(key, name, before, after));
        return this;
    }

    public PlanPaper table(PaperTable table) {
        tables.add(table);
        return this;
    }

    public PlanPaper standings(List<Standing> all) {
        standings.addAll(all);
        return this;
    }

    /** The limits alone, where there is no plan to hold against them. */
    public PlanPaper limits(List<Words> all) {
        limits.addAll(all);
        return this;
    }

    public PlanPaper certificate(Certificate certificate) {
        certificates.add(certificate);
        return this;
    }

    /** The first is plan-map, those of further stages bear their name. */
    public PlanPaper map(String stage, Map map) {
        maps.add(new NamedMap(maps.isEmpty() ? "plan-map" : "plan-map-" + stage, map));
        return this;
    }

    /** There is no plan: why. */
    public PlanPaper hindrance(Hindrance why) {
        hindrance = why;
        return this;
    }

    String kind() {
        return kind;
    }

    Words title() {
        return title;
    }

    Words running() {
        return running;
    }

    /** What it comes to, in a sentence. */
    public Words lead() {
        return lead;
    }

    /** False where it says why there is none. */
    public boolean isPlan() {
        return hindrance == null;
    }

    List<Words> warnings() {
        return warnings;
    }

    List<Words> notes() {
        return notes;
    }

    List<Figure> figures() {
        return figures;
    }

    List<PaperTable> tables() {
        return tables;
    }

    List<Standing> standings() {
        return standings;
    }

    List<Words> limits() {
        return limits;
    }

    List<Certificate> certificates() {
        return certificates;
    }

    List<NamedMap> maps() {
        return maps;
    }

    Optional<Hindrance> hindrance() {
        return Optional.ofNullable(hindrance);
    }

    /** As a document for people, its map within. */
    public Document document(Language language) {
        return new PaperBlocks(this, language).document();
    }

    public void json(OutputStream out) {
        PaperJson.write(this, out);
    }

    /** The names of the maps that are files of their own, without ending. */
    public List<String> mapFiles() {
        return maps.stream().map(NamedMap::file).toList();
    }

    /** Writes one of {@link #mapFiles} as SVG. */
    public void map(String file, Language language, OutputStream out) {
        maps.stream()
                .filter(each -> each.file().equals(file))
                .forEach(each -> org.junheng.core.document.Drawing.write(
                        each.map().in(language).drawing(), out));
    }
}
