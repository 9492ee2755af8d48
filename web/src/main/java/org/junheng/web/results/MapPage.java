package org.junheng.web.results;

import java.util.List;
import org.junheng.core.text.Words;
import org.junheng.store.round.FrozenFigures;
import org.junheng.web.page.Told;
import org.junheng.web.work.CountyResults;

/** Where schools are (地图页). */
public record MapPage(
        CountyResults results,
        List<Choice> stages,
        List<Choice> layers,
        double kilometres,
        OutlineLines outline,
        Told told) {

    /** A stage or a layer to choose. */
    public record Choice(String id, Words name, boolean isChosen) {}

    public String path() {
        return "/county/" + results.county().id() + "/" + results.year() + "/map";
    }

    public String at() {
        return results.at().map(FrozenFigures::id).orElse("");
    }
}
