package org.junheng.web.evidence;

import java.util.List;
import org.junheng.core.standard.Clause;
import org.junheng.core.standard.Standard;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Store;
import org.junheng.store.act.Opinion;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Go;
import org.junheng.web.work.CountyWork;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Judging a clause (评判): one proposes, a second person confirms, and the register is written; the verdict follows at once. */
@Controller
class OpinionController {

    private static final int LONGEST = 1000;
    private static final List<String> RESULTS = List.of("met", "not-met");

    private final Store store;
    private final AssessPages pages;
    private final CountyWork work;

    OpinionController(Store store, AssessPages pages, CountyWork work) {
        this.store = store;
        this.pages = pages;
        this.work = work;
    }

    @PostMapping("/county/{county}/{year}/assess/{standard}/{clause}/judge")
    Go judge(
            Visitor visitor,
            @PathVariable String county,
            @PathVariable int year,
            @PathVariable String standard,
            @PathVariable String clause,
            @RequestParam(defaultValue = "") String result,
            @RequestParam(defaultValue = "") String score,
            @RequestParam(defaultValue = "") String evidence,
            @RequestParam(name = "by") String judgedBy,
            @RequestParam(name = "on") String judgedOn,
            @RequestParam(defaultValue = "") String reason) {
        Standard known = pages.standard(standard);
        Clause judged = pages.clause(known, clause);
        boolean isScored = judged.by() == Clause.By.SCORED;
        boolean isPeoples = judged.by() == Clause.By.JUDGED || judged.by() == Clause.By.VETO || isScored;
        if (!isPeoples) {
            throw new Refusal(Words.of("这一条由数据判定，不用人评判", "figures decide this clause, nobody judges it"));
        }
        if (isScored ? score.isBlank() : !RESULTS.contains(result)) {
            throw new Refusal(Words.of("请选评判结果，或写得分", "choose a result, or write the score"));
        }
        if (judgedBy.isBlank() || judgedOn.isBlank()) {
            throw new Refusal(Words.of("评判要写明评判人和日期", "say who judged and when"));
        }
        Opinion.Said said = new Opinion.Said(
                isScored ? "" : result, isScored ? score.strip() : "", cut(evidence), cut(judgedBy), judgedOn.strip());
        JudgementRow row = new JudgementRow(work.registers(), county, year, known.id(), judged.id());
        row.typed(said);
        store.doing(visitor.actor(MaterialController.STAFF), deed -> {
            String seen = row.seen(deed);
            if (!seen.isEmpty() && reason.isBlank()) {
                throw new Refusal(
                        Words.of("这一条已有评判；改评要写明理由", "this clause is judged already; say why it is to be judged anew"));
            }
            Opinion.propose(deed, county, year, known.id(), judged.id(), said, cut(reason), seen);
        });
        return new Go(Assessed.path(county, year, known.id(), judged.id()) + "#judging");
    }

    private static String cut(String text) {
        String plain = text.strip();
        return plain.substring(0, Math.min(LONGEST, plain.length()));
    }

    @PostMapping("/opinion/{opinion}/decide")
    Go decide(
            Visitor visitor,
            @PathVariable("opinion") String id,
            @RequestParam String step,
            @RequestParam(defaultValue = "") String answer) {
        Opinion opinion = store.look(look -> Opinion.of(look, id));
        Opinion.State decision =
                switch (step) {
                    case "confirm" -> Opinion.State.CONFIRMED;
                    case "refuse" -> Opinion.State.REFUSED;
                    case "withdraw" -> Opinion.State.WITHDRAWN;
                    default -> throw new Refusal(Words.of("没有这一步", "there is no such step"));
                };
        if (decision == Opinion.State.CONFIRMED) {
            grounded(pages.clause(pages.standard(opinion.standard()), opinion.clause()), opinion, answer);
        }
        store.doing(MaterialController.as(visitor, opinion.county()), deed -> {
            opinion.decide(deed, decision, cut(answer));
            if (decision == Opinion.State.CONFIRMED) {
                JudgementRow.of(work.registers(), opinion).write(deed, opinion);
            }
        });
        return new Go(
                Assessed.path(opinion.county(), opinion.year(), opinion.standard(), opinion.clause()) + "#judging");
    }

    /** That a veto was hit is not confirmed without saying on what grounds. */
    static void grounded(Clause clause, Opinion opinion, String answer) {
        if (clause.by() == Clause.By.VETO && opinion.said().result().equals("not-met") && answer.isBlank()) {
            throw new Refusal(Words.of("确认触及一票否决，要写明依据", "say on what grounds you confirm that a veto was hit"));
        }
    }
}
