package org.junheng.core.forecast;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.forecast.AreaForecast.OfStage;
import org.junheng.core.text.Words;

/** What a forecast rests on, and what it cannot know: told with it, every time. */
final class Notes {

    private final History history;
    private final Births births;
    private final ForecastOptions options;
    private final Reckoning reckoning;
    private final int years;
    private final List<Words> notes = new ArrayList<>();

    Notes(History history, Births births, ForecastOptions options, Reckoning reckoning, int years) {
        this.history = history;
        this.births = births;
        this.options = options;
        this.reckoning = reckoning;
        this.years = years;
    }

    void stage(OfStage told) {
        String stage = told.stage();
        if (options.stages().get(stage).entryAge().isPresent() && told.ground() == Ground.LAST_YEARS) {
            notes.add(
                    births.isEmpty()
                            ? Words.of(
                                    "没有出生人口，以后各年的新生按历年新生人数推算；给出分年出生人数更准（网页上填，命令行用 --births）",
                                    "without births, entrants of coming years are as many as in past ones; births by year make it better (written on the page, --births for the command)")
                            : Words.of(
                                    "给出的出生人口接不上历年新生（要有 %d 年及以前的出生人数），没有用上",
                                    "the births given do not reach back to past entrants (births of %d and before are needed) and were not used",
                                    history.last()
                                            - options.stages()
                                                    .get(stage)
                                                    .entryAge()
                                                    .orElseThrow()));
        }
        if (told.ground() == Ground.BIRTHS) {
            notes.add(
                    reckoning.isByTownship(stage)
                            ? Words.of("新生按各乡镇的出生人数推算", "entrants are reckoned from the births of each township")
                            : Words.of(
                                    "新生按全县的出生人数推算，再按各校历年招生份额分到学校",
                                    "entrants are reckoned from the county's births and go to schools by their shares of past years"));
            reckoning
                    .firstUncounted(stage, years)
                    .ifPresent(year -> notes.add(Words.of(
                            "%d 学年起入学的孩子还没有出生人数，按最后一个有数的年份推算",
                            "children who enter from %d on are not counted yet and are taken to be as many as in the last year that was",
                            year)));
        }
        if (!told.rates().get(1).isKnown()) {
            notes.add(Words.of(
                    "%s：只有一年的数，或缺招生数、毕业生数，升级率按 1",
                    "%s: figures of one year only, or no entrants and graduates: all are taken to move up", stage));
        }
    }

    List<Words> all(boolean hasBand) {
        List<Words> all = new ArrayList<>();
        all.add(
                Words.of(
                        "方法：在校学生逐年升级，新生按本县历年的入学率、升入率推算；中间值用历年平均",
                        "method: students move up year by year, entrants by the county's own rates of past years; the middle is their mean"));
        all.add(
                hasBand
                        ? Words.of(
                                "低、高：每个比率都取历年最低、最高（%d 年的数），是见过的幅度，不是概率；年份越远越宽",
                                "low and high: every rate at its lowest and highest of %d years: a range of what was seen, no probability; the wider the farther",
                                history.years().size())
                        : Words.of(
                                "只有 %d 年的数，不给区间；至少要 %d 年",
                                "figures of %d years give no band; at least %d are needed",
                                history.years().size(),
                                options.leastYears()));
        all.add(
                Words.of(
                        "没有分年级的人数：已知的新生排在低年级，其余平均分在高年级；年级不全的教学点，读满后离开的学生不转到别的学校；不含以后的撤并、新建和学区调整",
                        "no figures by grade: known entrants lie in the first grades, the rest evenly above; students who leave a teaching point without all grades go to no other school; mergers, new schools and new zones are not foreseen"));
        all.addAll(notes);
        return List.copyOf(all);
    }
}
