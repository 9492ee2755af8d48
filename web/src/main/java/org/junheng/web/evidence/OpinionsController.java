package org.junheng.web.evidence;

import java.util.List;
import org.junheng.core.standard.Clause;
import org.junheng.core.standard.Standard;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Conflict;
import org.junheng.store.Store;
import org.junheng.store.act.Opinion;
import org.junheng.web.access.Denied;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Go;
import org.junheng.web.work.CountyWork;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A second person confirms several judgements at once (一并确认), all or none of them; each is written and audited by itself. */
@Controller
class OpinionsController {

    private final Store store;
    private final AssessPages pages;
    private final CountyWork work;

    OpinionsController(Store store, AssessPages pages, CountyWork work) {
        this.store = store;
        this.pages = pages;
        this.work = work;
    }

    /** @param chosen those that were listed and ticked: what came in since is not among them */
    @PostMapping("/county/{county}/{year}/assess/confirm")
    Go confirm(
            Visitor visitor,
            @PathVariable String county,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String standard,
            @RequestParam(name = "opinion", defaultValue = "") List<String> chosen) {
        Standard known = pages.standard(standard);
        if (chosen.isEmpty()) {
            throw new Refusal(Words.of("请勾选要确认的评判", "tick the judgements to be confirmed"));
        }
        store.doing(MaterialController.as(visitor, county), deed -> {
            for (String id : chosen) {
                Opinion opinion = Opinion.of(deed, id);
                if (!opinion.county().equals(county)
                        || opinion.year() != year
                        || !opinion.standard().equals(known.id())) {
                    throw new Denied();
                }
                Clause clause = pages.clause(known, opinion.clause());
                try {
                    OpinionController.grounded(clause, opinion, "");
                    opinion.decide(deed, Opinion.State.CONFIRMED, "");
                    JudgementRow.of(work.registers(), opinion).write(deed, opinion);
                } catch (Conflict late) {
                    throw new Conflict(none(clause, late));
                } catch (Refusal wrong) {
                    throw new Refusal(none(clause, wrong));
                }
            }
        });
        return new Go("/county/" + county + "/" + year + "/assess?standard=" + known.id());
    }

    private static Words none(Clause clause, Refusal why) {
        return Words.of("“%s”：%s。一条也没有确认", "\"%s\": %s. None was confirmed", clause.name(), why.sentence());
    }
}
