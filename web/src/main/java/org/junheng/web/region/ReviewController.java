package org.junheng.web.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.core.assess.Verdict;
import org.junheng.core.document.Block;
import org.junheng.core.report.Dossier;
import org.junheng.core.report.SampleChapter;
import org.junheng.core.text.Language;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Store;
import org.junheng.store.round.FrozenFigures;
import org.junheng.store.round.FrozenResults;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Texts;
import org.junheng.web.page.Told;
import org.junheng.web.page.View;
import org.junheng.web.results.Addresses;
import org.junheng.web.work.CountyResults;
import org.junheng.web.work.Freezing;
import org.junheng.web.work.Judging;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A snapshot looked through before it is decided on (复核): claim, recomputation and present figures side by side, then whom to visit. */
@Controller
class ReviewController {

    private final Store store;
    private final Judging judging;
    private final Freezing freezing;
    private final Texts texts;

    ReviewController(Store store, Judging judging, Freezing freezing, Texts texts) {
        this.store = store;
        this.judging = judging;
        this.freezing = freezing;
        this.texts = texts;
    }

    @GetMapping("/frozen/{frozen}/review")
    View page(Visitor visitor, @PathVariable String frozen) {
        FrozenFigures snapshot = store.look(look -> FrozenFigures.of(look, frozen));
        CountyResults recomputed = judging.of(snapshot.county(), snapshot.year(), frozen);
        Optional<CountyResults> present = present(snapshot);
        Language language = visitor.account().language();
        Dossier dossier = recomputed.dossier(language, Addresses::of);
        List<ReviewPage.Part> parts = new ArrayList<>();
        for (int i = dossier.verdicts().size() - 1; i >= 0; i--) {
            Verdict verdict = dossier.verdicts().get(i);
            String standard = verdict.measures().standard().id();
            FrozenResults claimed = store.look(look -> FrozenResults.of(look, List.of(frozen), standard));
            List<Block> blocks =
                    new Compared(texts, language, claimed, verdict, present.map(now -> now.verdict(standard))).blocks();
            blocks.addAll(SampleChapter.of(dossier, verdict));
            parts.add(new ReviewPage.Part(verdict.measures().standard().name(), new Told(blocks, language)));
        }
        ReviewPage page = new ReviewPage(recomputed, snapshot, recomputed.rules(), freezing.rules(), parts);
        return View.of("region/review", page, texts.words("region.review"))
                .under(Words.same(snapshot.name()), "/frozen/" + frozen)
                .under(texts.words("region.review"), "/frozen/" + frozen + "/review");
    }

    /** The figures as they stand; empty where nothing of them can be judged any more. */
    private Optional<CountyResults> present(FrozenFigures snapshot) {
        try {
            return Optional.of(judging.of(snapshot.county(), snapshot.year(), ""));
        } catch (Refusal nothing) {
            return Optional.empty();
        }
    }
}
