package org.junheng.desk.plan;

import org.junheng.core.document.Document;
import org.junheng.core.document.HtmlWriter;
import org.junheng.core.report.PlanPaper;
import org.junheng.core.text.Language;
import org.junheng.desk.ResultFolder;
import org.junheng.office.SheetWriter;
import org.junheng.office.WordWriter;

/** The files of a plan (方案文件): plan.json, plan.html, plan.xlsx, plan.docx and, where places are known, plan-map.svg. */
public final class PaperFolder {

    private PaperFolder() {}

    /** Begins all files; the folder's {@link ResultFolder#finish} puts them there. */
    public static void write(PlanPaper paper, ResultFolder folder, Language language) {
        Document document = paper.document(language);
        folder.write("plan.json", paper::json);
        folder.write("plan.html", out -> HtmlWriter.write(document, out));
        folder.write("plan.xlsx", out -> SheetWriter.write(document, out));
        folder.write("plan.docx", out -> WordWriter.write(document, out));
        for (String map : paper.mapFiles()) {
            folder.write(map + ".svg", out -> paper.map(map, language, out));
        }
    }
}
