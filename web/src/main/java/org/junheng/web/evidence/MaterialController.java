package org.junheng.web.evidence;

import java.util.List;
import org.junheng.core.standard.Clause;
import org.junheng.core.standard.Standard;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Actor;
import org.junheng.store.Store;
import org.junheng.store.act.Evidence;
import org.junheng.store.act.EvidenceUse;
import org.junheng.store.act.Materials;
import org.junheng.web.access.Denied;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Download;
import org.junheng.web.page.Go;
import org.junheng.web.work.EvidenceFile;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Handing materials in, using one for another clause too, looking at them, taking them down (佐证材料). */
@Controller
class MaterialController {

    static final String STAFF = "county-staff";
    static final String LEADER = "county-leader";
    private static final int LONGEST = 500;

    private final Store store;
    private final AssessPages pages;
    private final EvidenceFile files;

    MaterialController(Store store, AssessPages pages, EvidenceFile files) {
        this.store = store;
        this.pages = pages;
        this.files = files;
    }

    private String about(String standardId, String clauseId, String material) {
        Standard standard = pages.standard(standardId);
        Clause clause = pages.clause(standard, clauseId);
        if (clause.materials().stream().noneMatch(each -> each.id().equals(material))) {
            throw new Refusal(Words.of("请选是哪一项材料", "choose which material it is"));
        }
        return Materials.about(standard.id(), clause.id(), material);
    }

    @PostMapping("/county/{county}/{year}/assess/{standard}/{clause}/upload")
    Go upload(
            Visitor visitor,
            @PathVariable String county,
            @PathVariable int year,
            @PathVariable String standard,
            @PathVariable String clause,
            @RequestParam String material,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String made,
            @RequestParam(defaultValue = "") String place,
            @RequestParam("file") List<MultipartFile> given) {
        String about = about(standard, clause, material);
        List<Evidence.Shown> shown = files.of(given, EvidenceFile.Said.of(number, made, place));
        store.doing(
                visitor.actor(STAFF),
                deed -> shown.forEach(file -> Evidence.material(deed, file, county, about, year)));
        return new Go(Assessed.path(county, year, standard, clause) + "#" + material);
    }

    /** A file that is there already shows this material too. */
    @PostMapping("/county/{county}/{year}/assess/{standard}/{clause}/again")
    Go again(
            Visitor visitor,
            @PathVariable String county,
            @PathVariable int year,
            @PathVariable String standard,
            @PathVariable String clause,
            @RequestParam String material,
            @RequestParam String evidence) {
        String about = about(standard, clause, material);
        store.doing(visitor.actor(STAFF), deed -> {
            Evidence file = Evidence.of(deed, evidence);
            if (!file.county().equals(county) || !isMaterial(Materials.shows(deed, file))) {
                throw new Denied();
            }
            EvidenceUse.again(deed, file, about, year);
        });
        return new Go(Assessed.path(county, year, standard, clause) + "#" + material);
    }

    /** What shows a case only is not to be seen here. */
    private static boolean isMaterial(List<EvidenceUse> uses) {
        return uses.stream().anyMatch(use -> use.subject().equals(Evidence.MATERIAL));
    }

    @PostMapping("/material/{material}/decide")
    Go decide(
            Visitor visitor,
            @PathVariable("material") String id,
            @RequestParam String step,
            @RequestParam(defaultValue = "") String reason) {
        EvidenceUse use = store.look(look -> EvidenceUse.of(look, id));
        EvidenceUse.State decision =
                switch (step) {
                    case "approve" -> EvidenceUse.State.APPROVED;
                    case "return" -> EvidenceUse.State.RETURNED;
                    default -> throw new Refusal(Words.of("没有这一步", "there is no such step"));
                };
        String said = reason.strip();
        store.doing(
                as(visitor, use.county()),
                deed -> use.decide(deed, decision, said.substring(0, Math.min(LONGEST, said.length()))));
        String[] about = use.about().split("/");
        return new Go(Assessed.path(use.county(), use.year(), about[0], about[1]) + "#" + about[2]);
    }

    /** In which of the two roles somebody acts in a county. */
    static Actor as(Visitor visitor, String county) {
        boolean isStaff = visitor.account().grants().stream()
                .anyMatch(grant -> grant.role().equals(STAFF) && grant.unit().equals(county));
        return visitor.actor(isStaff ? STAFF : LEADER);
    }

    @GetMapping("/material/{material}/file")
    ResponseEntity<byte[]> file(@PathVariable("material") String id) {
        Evidence file =
                store.look(look -> Evidence.of(look, EvidenceUse.of(look, id).evidence()));
        return Download.file(file.name(), store.blobs().path(file.sha256()));
    }
}
