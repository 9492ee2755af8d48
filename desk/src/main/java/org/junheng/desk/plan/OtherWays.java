package org.junheng.desk.plan;

import java.io.OutputStream;
import java.util.List;
import org.junheng.core.document.Document;
import org.junheng.core.plan.resources.Action;
import org.junheng.core.plan.resources.Alternative;
import org.junheng.core.plan.resources.ResourceProposal;
import org.junheng.core.report.AlternativesDocument;
import org.junheng.core.report.AlternativesJson;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;

/**
 * Other ways than one action of a plan of resources (替代办法).
 *
 * @param plan whose action it is
 * @param ways the cheapest first; empty where there is no other
 * @param county its name
 */
public record OtherWays(ResourceProposal plan, Action action, List<Alternative> ways, String county) {

    /** How many are looked for. */
    public static final int MOST = 5;

    public Document document(Language language) {
        return AlternativesDocument.of(plan, action, ways, county, language);
    }

    Words lead() {
        return AlternativesDocument.lead(action, ways);
    }

    void json(OutputStream out) {
        AlternativesJson.write(plan, action, ways, out);
    }
}
