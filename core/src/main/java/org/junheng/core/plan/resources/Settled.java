package org.junheng.core.plan.resources;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junheng.core.plan.resources.ResourceOptions.Pin;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/** Takes what the options call settled to the county's schools; what means none of them is refused, with which part of it is wrong. */
final class Settled {

    private static final int FEW = 5;

    private static final Map<String, Words> PEOPLE = Map.of(
            Pinned.OUT, Words.of("调出教师", "teachers who leave"),
            Pinned.IN, Words.of("调入教师", "teachers who come"),
            Pinned.HIRE, Words.of("招聘教师", "teachers hired"));

    private static final Words TEACHERS = Words.of("人", "teachers");

    private final Baseline base;
    private final Pin pin;

    private Settled(Baseline base, Pin pin) {
        this.base = base;
        this.pin = pin;
    }

    /** @throws Refusal where there is no such school, stage, year or thing to do, or several schools of the name */
    static Pinned of(Baseline base, Pin pin) {
        return new Settled(base, pin).pinned();
    }

    private Pinned pinned() {
        Words school = Words.of("%s%s", "%s%s", site().name(), stage());
        year();
        boolean isBuilt = base.options().build().containsKey(pin.what());
        boolean isCounted = !isBuilt || base.options().build().get(pin.what()).isWhole();
        Words what = what();
        if (isCounted) {
            Stream.of(pin.least(), pin.most()).filter(bound -> bound != null).forEach(this::whole);
        }
        return new Pinned(pin, school, what, isBuilt ? base.fieldUnit(pin.what()) : TEACHERS, isCounted);
    }

    private Site site() {
        List<Site> meant = base.sites().stream()
                .filter(site -> pin.school().equals(site.name()) || pin.school().equals(site.code()))
                .toList();
        if (meant.isEmpty()) {
            throw wrong(Words.of("本县没有这所学校%s", "the county has no such school%s", near()));
        }
        if (meant.size() > 1) {
            throw wrong(Words.of(
                    "叫这个名称的学校有 %d 所，请写标识码：%s",
                    "%d schools have this name, write the code of one: %s",
                    meant.size(),
                    String.join(" ", meant.stream().map(Site::code).toList())));
        }
        return meant.get(0);
    }

    private Words near() {
        List<String> near = base.sites().stream()
                .map(Site::name)
                .filter(name -> name.contains(pin.school()) || pin.school().contains(name))
                .limit(FEW)
                .toList();
        return near.isEmpty()
                ? Words.of("；请写数据里的学校名称或标识码", ": write a name or a code as the figures have it")
                : Words.of("；相近的有：%s", "; near: %s", String.join("、", near));
    }

    private Words stage() {
        if (pin.stage().isEmpty()) {
            return Words.same("");
        }
        boolean isThere = base.sections().stream()
                .anyMatch(section ->
                        section.site() == site() && section.stage().stage().equals(pin.stage()));
        if (!isThere) {
            throw wrong(Words.of(
                    "这所学校没有学段“%s”；有：%s",
                    "the school has no stage \"%s\"; it has: %s",
                    pin.stage(),
                    String.join(
                            " ",
                            base.sections().stream()
                                    .filter(section -> section.site() == site())
                                    .map(section -> section.stage().stage())
                                    .toList())));
        }
        return Words.of("（%s）", " (%s)", base.stageName(pin.stage()));
    }

    private void year() {
        int first = ResourceOptions.schoolYear(base.measures().year(), 0);
        int last = first + base.options().years() - 1;
        if (pin.year() != 0 && (pin.year() < first || pin.year() > last)) {
            throw wrong(Words.of(
                    "方案做 %d 到 %d 年，没有 %d 年", "the plan has the years %d to %d, not %d", first, last, pin.year()));
        }
    }

    private Words what() {
        if (PEOPLE.containsKey(pin.what())) {
            return PEOPLE.get(pin.what());
        }
        if (base.options().build().containsKey(pin.what())) {
            return Words.of("增加%s", "more of %s", base.fieldName(pin.what()));
        }
        if (base.trait(pin.what()) >= 0 && base.options().qualify().containsKey(pin.what())) {
            return base.options().qualify().get(pin.what()).name();
        }
        throw wrong(Words.of(
                "what 写的是“%s”；应写下列之一：%s",
                "what is \"%s\"; write one of: %s",
                pin.what(),
                String.join(
                        " ",
                        Stream.of(
                                        Stream.of(Pinned.OUT, Pinned.IN, Pinned.HIRE),
                                        base.traits().stream()
                                                .map(Trait::id)
                                                .filter(base.options().qualify()::containsKey),
                                        base.options().build().keySet().stream())
                                .flatMap(each -> each)
                                .toList())));
    }

    private void whole(BigDecimal bound) {
        if (bound.stripTrailingZeros().scale() > 0) {
            throw wrong(Words.of("写的是 %s；人和教室按整数定", "it says %s; people and rooms come whole", bound.toPlainString()));
        }
    }

    private Refusal wrong(Words why) {
        return new Refusal(Words.of("pins 里的“%s %s”：%s", "the pin \"%s %s\": %s", pin.school(), pin.what(), why));
    }
}
