package org.junheng.core.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.core.document.Block;
import org.junheng.core.document.Document;
import org.junheng.core.plan.resources.Conflict;
import org.junheng.core.plan.resources.ResourceProblem;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;

/** Why there is no plan (为什么做不到): what clashes, whom it is about, and the least that would have to be loosened. */
public final class ConflictDocument {

    private ConflictDocument() {}

    public static Document of(ResourceProblem problem, Conflict conflict, String county, Language language) {
        Speech speech = new Speech(language);
        return new Document(
                "plan",
                language,
                speech.say("%s 资源配置方案：做不到", "%s: no plan of resources keeps to all limits", county),
                county + " · " + speech.years(problem.before().year()),
                false,
                blocks(problem, conflict, language));
    }

    public static List<Block> blocks(ResourceProblem problem, Conflict conflict, Language language) {
        Speech speech = new Speech(language);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(
                Block.Voice.LEAD, speech.say("已证明：没有一个方案能同时守住全部限制。", "Proven: no plan keeps to all limits at once.")));
        blocks.add(new Block.Heading(1, speech.say("最省的放宽", "The least to loosen")));
        blocks.add(new Block.Paragraph(
                Block.Voice.COMPUTED,
                conflict.missesLaw()
                        ? speech.say(
                                "把本县自己定的限制全部放宽也不够；标准的这些要求还差：",
                                "Even with all of the county's own limits loosened the standard is missed; it is short of:")
                        : speech.say("放宽下面这些，就有方案：", "Loosen these, and there is a plan:")));
        blocks.add(new Block.Items(conflict.loosenings().stream()
                .map(Conflict.Loosening::says)
                .map(speech::say)
                .toList()));
        blocks.add(new Block.Paragraph(
                Block.Voice.NOTE,
                speech.say(
                        "各项放宽按占其限制的比例相加，这里合计 %s%%；已证明任何放宽都不会少于 %s%%。数量多给了 1%%，留给取整。",
                        "Added up as shares of their limits these come to %s %%; it is proven that no loosening is less than %s %%. Amounts have 1 %% more, for rounding.",
                        percent(conflict.by().all(), RoundingMode.CEILING),
                        percent(conflict.by().least(), RoundingMode.FLOOR))));
        blocks.add(new Block.Heading(1, speech.say("互相冲突的限制", "The limits that clash")));
        Map<Words, List<String>> byLimit = new LinkedHashMap<>();
        conflict.clashing()
                .forEach(clash -> byLimit.computeIfAbsent(clash.limit(), limit -> new ArrayList<>())
                        .add(speech.say(clash.whose())));
        blocks.add(new Block.Items(byLimit.entrySet().stream()
                .map(each -> speech.say(each.getKey()) + speech.say("：", ": ") + speech.list(each.getValue()))
                .toList()));
        blocks.add(new Block.Heading(1, speech.say("在哪些限制之内", "Within which limits")));
        blocks.add(new Block.Items(problem.limits().stream().map(speech::say).toList()));
        return blocks;
    }

    private static String percent(double share, RoundingMode rounding) {
        return BigDecimal.valueOf(Math.max(0, share))
                .movePointRight(2)
                .setScale(1, rounding)
                .toPlainString();
    }
}
