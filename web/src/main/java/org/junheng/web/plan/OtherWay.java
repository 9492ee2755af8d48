package org.junheng.web.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.core.plan.resources.Action;
import org.junheng.core.plan.resources.PublishedPlan;
import org.junheng.core.plan.resources.ResourceOptions.Pin;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.desk.plan.ResourcePlanning;

/** Options that do without one action of a plan (换一个办法): what is settled, and that action not. */
final class OtherWay {

    private OtherWay() {}

    /** @param number of the action, from 1 */
    static Entry options(Entry own, Path plan, int number) {
        PublishedPlan published = ResourcePlanning.published(plan);
        if (number > published.actions().size()) {
            throw new Refusal(Words.of("方案里没有第 %d 项措施", "the plan has no action %d", number));
        }
        Action refused = published.actions().get(number - 1);
        Pin pin = Pin.without(published.actions(), refused);
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("school", pin.school());
        if (!pin.stage().isEmpty()) {
            written.put("stage", pin.stage());
        }
        written.put("what", pin.what());
        written.put("most", pin.most().toPlainString());
        written.put("reason", "换一个办法：不做“" + refused.says().zh() + "”");
        List<Object> pins = new ArrayList<>();
        own.items("pins").forEach(each -> pins.add(each.plain()));
        pins.add(written);
        return own.merged(Entry.of("options", "", Map.of("pins", pins)));
    }
}
