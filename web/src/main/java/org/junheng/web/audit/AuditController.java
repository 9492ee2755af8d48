package org.junheng.web.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Look;
import org.junheng.store.Store;
import org.junheng.store.audit.AuditChain;
import org.junheng.store.audit.AuditEntry;
import org.junheng.store.audit.AuditRows;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Frame;
import org.junheng.web.page.Texts;
import org.junheng.web.page.View;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit log of the auditor's own units: newest rows, searched, verified, exported. */
@Controller
class AuditController {

    private static final int PER_PAGE = 100;
    private static final String ROLE = "auditor";

    private final Store store;
    private final DeedWords words;
    private final AuditExport export;
    private final Texts texts;

    AuditController(Store store, DeedWords words, AuditExport export, Texts texts) {
        this.store = store;
        this.words = words;
        this.export = export;
        this.texts = texts;
    }

    @GetMapping("/audit")
    View page(
            Visitor visitor,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String deed,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String before) {
        Asked asked = new Asked(who.strip(), deed, day.strip());
        try {
            return view(page(visitor, asked, mark(before)));
        } catch (Refusal refusal) {
            return view(page(visitor, new Asked(asked.who(), asked.deed(), ""), AuditRows.Mark.NEWEST))
                    .saying(refusal.sentence())
                    .status(HttpStatus.BAD_REQUEST);
        }
    }

    private View view(AuditPage page) {
        return View.of("audit/audit", page, texts.words("audit.title"));
    }

    private AuditPage page(Visitor visitor, Asked asked, AuditRows.Mark before) {
        AuditRows.Filter filter = asked.filter();
        return store.look(look -> {
            Set<String> chains = OwnChains.of(look, visitor.reach());
            List<AuditChain.Row> rows = new AuditRows(look, chains).older(filter, before, PER_PAGE + 1);
            List<AuditChain.Row> shown = rows.subList(0, Math.min(PER_PAGE, rows.size()));
            String older = rows.size() > PER_PAGE
                    ? "/audit" + asked.query() + "&before=" + text(AuditRows.Mark.of(shown.get(PER_PAGE - 1)))
                    : "";
            return new AuditPage(
                    asked.who(),
                    asked.day(),
                    words.choices(asked.deed()),
                    chains(look, chains),
                    shown.stream().map(row -> line(look, row)).toList(),
                    older,
                    "/audit/export" + asked.query(),
                    List.of(),
                    false);
        });
    }

    private Words chains(Look look, Set<String> chains) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (String chain : chains) {
            Words name = chain.equals(AuditEntry.HOUSE)
                    ? texts.words("audit.house")
                    : Words.same(new Units(look).unit(chain).name());
            zh.add(name.zh());
            en.add(name.en());
        }
        return new Words(String.join("、", zh), String.join(", ", en));
    }

    private AuditPage.Line line(Look look, AuditChain.Row row) {
        AuditEntry entry = row.entry();
        return new AuditPage.Line(
                entry.at(),
                words.who(entry),
                words.who(entry).equals(words.role(entry.role())) ? Words.same("-") : words.role(entry.role()),
                words.sentence(entry),
                new Units(look).find(entry.unit()).map(Unit::name).orElse(entry.unit()),
                entry.address(),
                entry.chain().equals(AuditEntry.HOUSE) ? texts.words("audit.chain-house") : Words.same(entry.chain()),
                row.seq());
    }

    @PostMapping("/audit/verify")
    View verify(Visitor visitor) {
        Set<String> chains = store.look(look -> OwnChains.of(look, visitor.reach()));
        List<AuditChain.Break> breaks = store.look(look -> store.chain().verify(look.sql())).stream()
                .filter(found -> chains.contains(found.chain()))
                .toList();
        long rows = store.look(look -> chains.stream()
                .mapToLong(chain -> store.chain().head(look.sql(), chain).seq())
                .sum());
        store.doing(
                visitor.actor(ROLE),
                deed -> deed.note(AuditEntry.HOUSE, "", "audit.verified", "", String.valueOf(breaks.size())));
        List<Words> sentences = breaks.isEmpty()
                ? List.of(Words.of(
                        "%d 条审计链、%d 条记录全部完好：没有被改动、删去或插入",
                        "All %d audit chains with %d rows hold: nothing was changed, removed or put in",
                        chains.size(),
                        rows))
                : breaks.stream().map(AuditChain.Break::sentence).toList();
        AuditPage page = page(visitor, new Asked("", "", ""), AuditRows.Mark.NEWEST);
        return view(page.found(sentences, breaks.isEmpty()));
    }

    @GetMapping("/audit/export")
    void export(
            Visitor visitor,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String deed,
            @RequestParam(defaultValue = "") String day,
            HttpServletResponse response)
            throws IOException {
        Asked asked = new Asked(who.strip(), deed, day.strip());
        AuditRows.Filter filter = asked.filter();
        Set<String> chains = store.look(look -> OwnChains.of(look, visitor.reach()));
        store.doing(
                visitor.actor(ROLE),
                deeds -> deeds.note(
                        AuditEntry.HOUSE,
                        "",
                        "audit.exported",
                        "",
                        String.join(" ", asked.who(), asked.deed(), asked.day()).strip()));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=audit-" + Frame.today(store.clock().instant()) + ".csv");
        response.setHeader("Cache-Control", "no-store");
        export.write(chains, filter, visitor.account().language(), response.getOutputStream());
    }

    /** A mark in an address: time, chain and number, as in {@code 2026-11-26T22:06:39.123Z~house~17}. */
    private static String text(AuditRows.Mark mark) {
        return mark.at() + "~" + mark.chain() + "~" + mark.seq();
    }

    private static AuditRows.Mark mark(String text) {
        String[] parts = text.split("~");
        return parts.length == 3 && parts[2].matches("\\d{1,18}")
                ? new AuditRows.Mark(parts[0], parts[1], Long.parseLong(parts[2]))
                : AuditRows.Mark.NEWEST;
    }
}
