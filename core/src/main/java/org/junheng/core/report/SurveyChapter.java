package org.junheng.core.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.document.Document;
import org.junheng.core.register.Questionnaire;
import org.junheng.core.survey.Share;
import org.junheng.core.survey.SurveyTally;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;

/** What a survey came to, told (调查结果): by group, by aspect, and once it has ended by school. */
public final class SurveyChapter {

    /** What it all is: never the nation's survey. */
    public static final Words PRELIMINARY =
            Words.of("预调查，不代替国家调查", "Preliminary survey; it does not stand for the national one");

    private final SurveyResult result;
    private final Speech speech;
    private final Way way;

    private SurveyChapter(SurveyResult result, Language language, Way way) {
        this.result = result;
        this.speech = new Speech(language);
        this.way = way;
    }

    /** Where something low at a school is taken up: an address, or nothing where nobody can. */
    public interface Way {

        Way NONE = (school, problem) -> "";

        String to(String school, String problem);
    }

    public static List<Block> of(SurveyResult result, Language language, Way way) {
        return new SurveyChapter(result, language, way).blocks();
    }

    /** The same as a document of its own. */
    public static Document document(SurveyResult result, Language language) {
        Speech speech = new Speech(language);
        String running = result.name() + " · " + speech.years(result.year()) + " · " + speech.say(PRELIMINARY);
        return new Document("survey", language, result.name(), running, true, of(result, language, Way.NONE));
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(Block.Voice.WARNING, speech.say(PRELIMINARY)));
        blocks.add(new Block.Paragraph(Block.Voice.LEAD, answer()));
        blocks.add(heading("按对象", "By group"));
        blocks.add(groups());
        if (result.groups().isAnyHidden()) {
            blocks.add(new Block.Paragraph(
                    Block.Voice.NOTE,
                    speech.say(
                            "有效不足 %d 份的一类对象不显示，免得认出谁怎么答；能由合计推算出它的另一类也不显示。收回多少仍写着，好接着收。",
                            "A group of which fewer than %d are valid is not shown, so that nobody's answer is recognised; nor is another from which it could be worked out. How many came back is told all the same, so that more can be asked.",
                            result.fewest())));
        }
        blocks.add(heading("按方面", "By aspect"));
        blocks.add(aspects());
        blocks.add(heading("按学校", "By school"));
        blocks.addAll(schools());
        return blocks;
    }

    private Block heading(String zh, String en) {
        return new Block.Heading(1, speech.say(zh, en));
    }

    private String answer() {
        Optional<SurveyTally.Count> told = result.groups().all();
        if (told.isEmpty()) {
            return speech.say(
                    "发放 %s 份，收回 %s 份；有效的不足 %d 份，不显示满意率，免得认出谁怎么答。",
                    "%s questionnaires sent, %s came back, fewer than %d valid: no rate is shown, so that nobody's answer is recognised.",
                    count(result.sentInAll()),
                    count(result.tally().all().returned()),
                    result.fewest());
        }
        SurveyTally.Count all = told.get();
        Optional<BigDecimal> percent = all.share().percent();
        if (percent.isEmpty()) {
            return speech.say(
                    "发放 %s 份，还没有收回有效问卷，说不出满意率。",
                    "%s questionnaires were sent, no valid one has come back; there is no rate yet.",
                    count(result.sentInAll()));
        }
        return speech.say(
                "发放 %s 份，收回 %s 份，有效 %s 份，满意 %s 份，满意率 %s%%，%s国家标准的 %s%%。",
                "%s questionnaires sent, %s came back, %s valid, %s satisfied: %s %%, %s the %s %% of the national standard.",
                count(result.sentInAll()),
                count(all.returned()),
                count(all.valid()),
                count(all.satisfied()),
                percent.get().toPlainString(),
                all.share().isBelow(result.line()) ? Words.of("低于", "below") : Words.of("不低于", "not below"),
                line());
    }

    private String line() {
        return result.line().movePointRight(2).stripTrailingZeros().toPlainString();
    }

    private String count(long number) {
        return speech.grouped(BigDecimal.valueOf(number));
    }

    private Cell figure(long number) {
        return speech.figure(BigDecimal.valueOf(number));
    }

    private Cell rate(Share share) {
        Cell cell = share.percent()
                .map(percent -> Cell.of(percent, percent.toPlainString()))
                .orElse(Cell.of("—", Cell.Tone.MISSING));
        return share.percent().isPresent() && share.isBelow(result.line()) ? cell.toned(Cell.Tone.BELOW) : cell;
    }

    private Block groups() {
        SurveyGroups groups = result.groups();
        List<List<Cell>> rows = new ArrayList<>();
        for (Questionnaire asked : result.asked().all()) {
            rows.add(row(
                    speech.cell(asked.name()),
                    result.sent().getOrDefault(asked.group(), 0L),
                    result.tally().groups().get(asked.group()).returned(),
                    groups.of(asked.group())));
        }
        rows.add(row(
                speech.cell("合计", "All").toned(Cell.Tone.STRONG),
                result.sentInAll(),
                result.tally().all().returned(),
                groups.all()));
        return new Block.Grid(
                speech.say(
                        "满意率 = 满意 ÷ 有效。这张表的发放、有效、满意份数进申报表Ⅵ。",
                        "Rate = satisfied ÷ valid. Sent, valid and satisfied go into table Ⅵ of the application form."),
                Block.Grid.head(
                        speech.say("对象", "Group"),
                        speech.say("发放（份）", "Sent"),
                        speech.say("收回（份）", "Returned"),
                        speech.say("有效（份）", "Valid"),
                        speech.say("满意（份）", "Satisfied"),
                        speech.say("满意率（%）", "Rate (%)")),
                rows);
    }

    private List<Cell> row(Cell name, long sent, long returned, Optional<SurveyTally.Count> told) {
        return List.of(
                name,
                figure(sent),
                figure(returned),
                told.map(count -> figure(count.valid())).orElse(hidden()),
                told.map(count -> figure(count.satisfied())).orElse(hidden()),
                told.map(count -> rate(count.share())).orElse(hidden()));
    }

    private Cell hidden() {
        return speech.cell("不显示", "hidden").toned(Cell.Tone.MISSING);
    }

    private Block aspects() {
        List<List<Cell>> rows = new ArrayList<>();
        result.tally().aspects().forEach((id, name) -> {
            Optional<Share> told = result.groups().aspect(id);
            rows.add(List.of(
                    speech.cell(name),
                    told.map(share -> figure(share.said())).orElse(hidden()),
                    told.map(share -> figure(share.satisfied())).orElse(hidden()),
                    told.map(this::rate).orElse(hidden())));
        });
        return new Block.Grid(
                speech.say(
                        "只数有效问卷里说得出的；各类对象合在一起。",
                        "Of the valid questionnaires those that say something of it; all groups together."),
                Block.Grid.head(
                        speech.say("方面", "Aspect"),
                        speech.say("作答（份）", "Answered"),
                        speech.say("满意（份）", "Satisfied"),
                        speech.say("满意率（%）", "Rate (%)")),
                rows);
    }

    private List<Block> schools() {
        if (!result.hasEnded()) {
            return List.of(
                    new Block.Paragraph(
                            Block.Voice.COMPUTED,
                            speech.say(
                                    "调查结束后才按学校公布：边收边看，看得出新来的一份说了什么。",
                                    "Schools are told of when the survey has ended: while answers come in, each new one could be read off.")));
        }
        List<SurveyResult.School> schools = result.bySchool();
        if (schools.isEmpty()) {
            return List.of(new Block.Paragraph(
                    Block.Voice.COMPUTED,
                    speech.say("没有按学校收回的有效问卷。", "No valid questionnaire came back from any school.")));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(table(schools));
        blocks.add(new Block.Paragraph(
                Block.Voice.NOTE,
                speech.say(
                        "不足 %d 人作答的不显示，免得认出是谁；能由合计推算出来的另一格也不显示。",
                        "Of fewer than %d people nothing is shown, so that nobody is recognised; nor is another cell from which it could be worked out.",
                        SmallGroups.FEWEST)));
        blocks.addAll(low(schools));
        return blocks;
    }

    private Block table(List<SurveyResult.School> schools) {
        List<Cell> head = new ArrayList<>(List.of(speech.cell("学校", "School")));
        result.columns().forEach(column -> head.add(speech.cell(name(column))));
        List<List<Cell>> rows = new ArrayList<>();
        for (SurveyResult.School school : schools) {
            List<Cell> row = new ArrayList<>(List.of(Cell.of(school.name())));
            for (String column : result.columns()) {
                row.add(Optional.ofNullable(school.said().get(column))
                        .map(this::rate)
                        .orElse(hidden()));
            }
            rows.add(row);
        }
        return new Block.Grid(
                speech.say("满意率（%），在该校作答的各类对象合在一起", "Rate (%), all who were asked at the school together"),
                List.of(head),
                rows);
    }

    private Words name(String column) {
        return column.equals(SurveyResult.OVERALL)
                ? Words.of("总体", "All in all")
                : result.tally().aspects().get(column);
    }

    /** What is low at a school, each with the way to somebody who mends it. */
    private List<Block> low(List<SurveyResult.School> schools) {
        List<String> lines = new ArrayList<>();
        List<String> links = new ArrayList<>();
        for (SurveyResult.School school : schools) {
            for (String column : result.columns()) {
                Share share = school.said().get(column);
                if (share != null && share.said() > 0 && share.isBelow(result.line())) {
                    String problem = problem(column, share);
                    lines.add(speech.say("立项整改：%s，%s", "To be put right: %s, %s", school.name(), problem));
                    links.add(way.to(school.code(), problem));
                }
            }
        }
        if (lines.isEmpty()) {
            return List.of();
        }
        boolean isLinked = links.stream().noneMatch(String::isEmpty);
        return List.of(new Block.Fold(
                speech.say("低于 %s%% 的 %d 处", "%2$d below %1$s %%", line(), lines.size()),
                "",
                List.of(isLinked ? new Block.Items(lines, links) : new Block.Items(lines))));
    }

    private String problem(String column, Share share) {
        return speech.say(
                "%s满意率 %s%%（%d 份里 %d 份满意）",
                "%s: %s %% satisfied (%4$d of %3$d)",
                name(column),
                share.percent().orElseThrow().toPlainString(),
                share.said(),
                share.satisfied());
    }
}
