package org.junheng.web.correction;

import java.util.List;
import org.junheng.core.text.Words;
import org.junheng.store.figures.Correction;
import org.junheng.store.people.Unit;

/** The corrections of a county and year (更正清单): what turns a clause first. */
public record CorrectionsPage(Unit county, int year, List<Line> lines) {

    /** One correction with the names of its school and figure. */
    public record Line(Correction correction, String school, Words register, Words field) {}
}
