package org.junheng.web.results;

import java.util.List;
import org.junheng.store.round.FrozenFigures;
import org.junheng.web.page.Told;
import org.junheng.web.work.CountyResults;

/** The documents there are (报告页). */
public record ReportPage(CountyResults results, List<Kind> kinds, List<FrozenFigures> frozen) {

    /** A document and what it can be had as. */
    public record Kind(String id, List<String> formats) {}

    /** The report as it is read on the page. */
    public record Read(CountyResults results, Told told) {}

    public String live() {
        return "/county/" + results.county().id() + "/" + results.year() + "/report";
    }

    public String file(Kind kind, String format) {
        return Addresses.of(results).page("report/" + kind.id() + "." + format);
    }

    public String view() {
        return Addresses.of(results).page("report/view");
    }
}
