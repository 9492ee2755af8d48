package org.junheng.core.standard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Words;

/** One official document as data (标准), resolved: a variant already stands on its base. Immutable. */
public final class Standard {

    private final Head head;
    private final List<Indicator> indicators;
    private final List<Clause> clauses;
    private final List<Exemption> exemptions;
    private final List<Reading> readings;
    private final List<Reading> slips;
    private final SortedMap<String, Entry> unread;
    private final StandardFile file;
    private final List<String> lineage;
    private final Map<String, String> chosen;
    private final Map<List<String>, Standard> otherwise = new ConcurrentHashMap<>();

    /** @param unread the files before any point was read another way */
    private Standard(
            SortedMap<String, Entry> unread, StandardFile file, List<String> lineage, Map<String, String> chosen) {
        this.unread = unread;
        this.file = file;
        this.lineage = lineage;
        this.chosen = chosen;
        this.head = file.head();
        this.indicators = file.indicators();
        this.clauses = file.clauses();
        this.exemptions = file.exemptions();
        this.readings = file.readings();
        this.slips = file.slips();
    }

    /** @param files path inside the document's folder → entry, resolved against the base */
    static Standard of(SortedMap<String, Entry> files, List<String> lineage, Registers registers) {
        return new Standard(files, new StandardFile(files, registers), List.copyOf(lineage), Map.of());
    }

    /** The same standard with one point read another way; the same object whenever it is asked for. */
    public Standard reading(String readingId, String optionId) {
        return otherwise.computeIfAbsent(List.of(readingId, optionId), unused -> read(readingId, optionId));
    }

    private Standard read(String readingId, String optionId) {
        Map<String, String> now = new LinkedHashMap<>(chosen);
        now.put(readingId, optionId);
        SortedMap<String, Entry> read = unread;
        for (Map.Entry<String, String> choice : now.entrySet()) {
            read = Overlay.of(
                    read, reading(choice.getKey()).option(choice.getValue()).replaces());
        }
        return new Standard(unread, file.with(read), lineage, now);
    }

    private Reading reading(String readingId) {
        return Stream.concat(readings.stream(), slips.stream())
                .filter(each -> each.id().equals(readingId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id() + " has no reading " + readingId));
    }

    /** The clauses that a reading may decide otherwise: those whose files it replaces, or any where it replaces anything else. */
    public Predicate<Clause> touchedBy(Reading reading) {
        Set<String> ids = new TreeSet<>();
        for (Reading.Option option : reading.options()) {
            for (Map.Entry<String, Entry> replaced : option.replaces().entrySet()) {
                if (!replaced.getKey().startsWith(StandardFile.CLAUSES)) {
                    return clause -> true;
                }
                files().getOrDefault(replaced.getKey(), replaced.getValue())
                        .maybe("id")
                        .ifPresent(id -> ids.add(id.text()));
            }
        }
        return clause -> ids.contains(clause.id());
    }

    /** The same standard with exemptions switched on, whatever their files say. */
    public Standard exempting(List<String> on) {
        if (on.isEmpty()) {
            return this;
        }
        Map<String, Entry> switched = new LinkedHashMap<>();
        exemptions.stream()
                .filter(exemption -> on.contains(exemption.id()))
                .forEach(exemption -> switched.put(
                        "exemptions/" + exemption.id() + ".yaml",
                        org.junheng.core.text.Yaml.read(exemption.id(), "on: true")));
        return new Standard(Overlay.of(unread, switched), file.with(Overlay.of(files(), switched)), lineage, chosen);
    }

    public String id() {
        return head.id();
    }

    /** The documents this one stands on, itself first: a judgement of the base holds for a variant that says nothing else. */
    public List<String> lineage() {
        return lineage;
    }

    public String version() {
        return head.version();
    }

    public Words name() {
        return head.name();
    }

    public String number() {
        return head.number();
    }

    public Words issuer() {
        return head.issuer();
    }

    /** The day the document was issued, or null where it is not an official one. */
    public LocalDate issued() {
        return head.issued();
    }

    /** The register whose rows are compared. */
    public String rows() {
        return head.rows();
    }

    /** The stages judged, in order; empty where rows are not divided by stage. */
    public List<String> stages() {
        return head.stages();
    }

    /** The field that weighs a row: its students. */
    public String weight() {
        return head.weight();
    }

    public int fiscalYear(int year) {
        return year + head.fiscalYear();
    }

    /** Whether a clause speaks of fiscal years: every field it names is kept by them. */
    public boolean readsFiscalYears(Clause clause) {
        return clause.test().stream()
                .flatMap(test -> test.names().stream())
                .filter(name -> !registers().having(name).isEmpty())
                .allMatch(name -> registers().having(name).get(0).key().contains("fiscal_year"));
    }

    /** The reference day of a school year, on which dated values are chosen: 1 September. */
    public static LocalDate referenceDay(int year) {
        return LocalDate.of(year, java.time.Month.SEPTEMBER, 1);
    }

    /** Whether another reading of this standard asks one clause of the facts in the same words. */
    public boolean asksAlike(Standard other, Clause clause) {
        return id().equals(other.id())
                && rows().equals(other.rows())
                && stages().equals(other.stages())
                && head.fiscalYear() == other.head.fiscalYear()
                && exemptions.equals(other.exemptions)
                && other.clause(clause.id()).equals(Optional.of(clause));
    }

    public List<Exclusion> exclusions() {
        return head.exclusions();
    }

    public Optional<Split> split() {
        return head.split();
    }

    /** Whether limits are compared as printed in the form (after rounding) and not exactly. */
    public boolean comparesAsPrinted() {
        return head.comparesAsPrinted();
    }

    /** The parts of the document, in order. */
    public List<Block> blocks() {
        return head.blocks();
    }

    public Headline headline() {
        return head.headline();
    }

    public List<Indicator> indicators() {
        return indicators;
    }

    public Indicator indicator(String id) {
        return indicators.stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id() + " has no indicator " + id));
    }

    public List<Clause> clauses() {
        return clauses;
    }

    public Optional<Clause> clause(String id) {
        return clauses.stream().filter(clause -> clause.id().equals(id)).findFirst();
    }

    /** The form an application is handed in on; empty where the document has none. Read when asked for. */
    public Optional<ApplicationForm> application() {
        return Optional.ofNullable(files().get(FormFile.NAME))
                .map(form -> new FormFile(registers(), head.blocks()).read(form));
    }

    /** What must be done by when before an application; empty where the document has none. */
    public Optional<Schedule> schedule() {
        return Optional.ofNullable(files().get(Schedule.NAME)).map(Schedule::read);
    }

    /** How evidence is looked at; empty where the document says nothing. Read when asked for. */
    public Optional<EvidenceRules> evidence() {
        return Optional.ofNullable(files().get(EvidenceRules.NAME)).map(EvidenceRules::read);
    }

    public List<Exemption> exemptions() {
        return exemptions;
    }

    public List<Reading> readings() {
        return readings;
    }

    /** Ways the document is often computed wrongly (常见差错): no question to anybody, only to explain figures of others. */
    public List<Reading> slips() {
        return slips;
    }

    /** Which points are read otherwise than by default: reading → option. */
    public Map<String, String> chosen() {
        return chosen;
    }

    public Registers registers() {
        return file.registers();
    }

    /** All files of the resolved standard, for comparing and for keeping with a result. */
    public SortedMap<String, Entry> files() {
        return file.files();
    }

    /** The files a verdict rests on: without what only says by which papers a clause is shown. */
    public SortedMap<String, Entry> deciding() {
        SortedMap<String, Entry> deciding = new TreeMap<>();
        files().forEach((path, file) -> {
            if (!path.equals(EvidenceRules.NAME)) {
                boolean lists = path.startsWith(StandardFile.CLAUSES)
                        && file.maybe(Material.KEY).isPresent();
                deciding.put(path, lists ? file.without(Material.KEY) : file);
            }
        });
        return deciding;
    }

    /** The indicators and clauses with a number in force that nobody has read in the official text yet. */
    public List<String> unchecked(LocalDate day) {
        List<String> unchecked = new ArrayList<>();
        for (Indicator indicator : indicators) {
            if (isUnchecked(indicator.threshold(), day) || isUnchecked(indicator.coefficientOfVariation(), day)) {
                unchecked.add(indicator.id());
            }
        }
        for (Clause clause : clauses) {
            if (clause.limits().values().stream().anyMatch(limits -> isUnchecked(limits, day))) {
                unchecked.add(clause.id());
            }
        }
        return unchecked;
    }

    /** How many indicators and clauses name a place in the official text that nobody has looked up yet. */
    public long uncheckedCitations() {
        return indicators.stream().filter(each -> !each.source().checked()).count()
                + clauses.stream().filter(each -> !each.source().checked()).count();
    }

    private static boolean isUnchecked(Limits limits, LocalDate day) {
        return limits.byStage().keySet().stream()
                .anyMatch(stage ->
                        limits.at(stage, day).filter(dated -> !dated.checked()).isPresent());
    }
}
