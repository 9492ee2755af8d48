package org.junheng.web.correction;

import java.util.List;
import org.junheng.store.people.Unit;
import org.junheng.web.work.CorrectionLine;

/** The corrections of a county and year (更正清单): what turns a clause first. */
public record CorrectionsPage(Unit county, int year, List<CorrectionLine> lines) {}
