package org.junheng.core.report;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.measure.Derivation;
import org.junheng.core.model.Place;

/** The cells figures were read from (来自哪一格), as people look for them. */
final class Cells {

    private Cells() {}

    /** A cell; a dash where it is not known. */
    static String of(Speech speech, Place place) {
        return place.equals(Place.NOWHERE) ? "—" : SourceChapter.place(speech, place);
    }

    /** Those of every figure behind a value, each after its name. */
    static String of(Speech speech, Derivation derivation) {
        List<String> cells = new ArrayList<>();
        for (Derivation.Figure figure : derivation.figures()) {
            if (!figure.place().equals(Place.NOWHERE)) {
                cells.add(speech.say(figure.name())
                        + speech.say("：", ": ")
                        + SourceChapter.place(speech, figure.place()));
            }
        }
        return String.join(speech.say("；", "; "), cells);
    }
}
