package org.junheng.web.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import org.junheng.core.text.Language;
import org.junheng.store.Actor;
import org.junheng.store.Store;
import org.junheng.store.round.Approval;
import org.junheng.store.round.Form;
import org.junheng.store.round.Forms;
import org.junheng.store.round.FrozenFigures;
import org.junheng.store.round.Notice;
import org.junheng.store.round.Objection;
import org.junheng.store.round.Round;
import org.junheng.store.round.Rounds;
import org.junheng.web.work.Freezing;

/** The year before (去年), collected to the end: frozen, submitted to the city, before the public, with an objection to answer. */
final class DemoLastYear {

    private static final int NOTICE_DAYS = 10;

    private final Store store;
    private final Freezing freezing;
    private final Actor staff;
    private final BiConsumer<Round, String> confirming;

    DemoLastYear(Store store, Freezing freezing, Actor staff, BiConsumer<Round, String> confirming) {
        this.store = store;
        this.freezing = freezing;
        this.staff = staff;
        this.confirming = confirming;
    }

    void finish(String county, String name, int year, List<String> registers, Collection<String> schools) {
        LocalDate today = LocalDate.ofInstant(store.clock().instant(), ZoneOffset.UTC);
        Round round = store.does(
                staff, deed -> Rounds.open(deed, county, year, year + " 秋季", registers, schools, today.minusYears(1)));
        schools.forEach(school -> {
            step(new Actor(DemoPeople.clerk(school), "school-clerk", "-"), round, school, Form.Step.SUBMIT);
            confirming.accept(round, school);
            step(staff, round, school, Form.Step.ACCEPT);
        });
        Freezing.Taken taken = freezing.snapshot(county, year, Language.ZH);
        Notice notice = store.does(staff, deed -> {
            Rounds.freeze(deed, round);
            FrozenFigures frozen = taken.put(deed, store.blobs(), round);
            Approval.decide(deed, frozen, Approval.Level.COUNTY, Approval.State.APPROVED, "", freezing.rules());
            return Notice.publish(
                    deed,
                    frozen,
                    new Notice.Told(
                            "%s %d—%d 学年义务教育均衡发展数据公示".formatted(name, year, year + 1),
                            "现将%s义务教育学校数据予以公示（演示）。如有异议，请在公示期内在本页提出。".formatted(name),
                            "一年内给没到线的学校补齐体育、艺术教师；两年内改造运动场地（演示）。",
                            "%s教育局基础教育股，工作日 9:00—17:00（演示，没有真的电话）".formatted(name)),
                    today,
                    today.plusDays(NOTICE_DAYS));
        });
        store.doing(Actor.anybody("-"), deed -> Objection.raise(deed, notice, "一位家长（演示）", "", "第一小学的音乐教室只看到两间，请核对。"));
    }

    private void step(Actor actor, Round round, String school, Form.Step step) {
        store.doing(
                actor,
                deed -> new Forms(deed)
                        .of(round.id(), school)
                        .forEach(form -> Forms.step(deed, round.county(), form, step, "")));
    }
}
