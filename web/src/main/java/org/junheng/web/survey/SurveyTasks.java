package org.junheng.web.survey;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.core.text.Words;
import org.junheng.store.Store;
import org.junheng.store.people.Account;
import org.junheng.store.survey.Survey;
import org.junheng.store.survey.SurveyProgress;
import org.junheng.web.access.Visitor;
import org.junheng.web.home.Task;
import org.junheng.web.home.TaskSource;
import org.springframework.stereotype.Component;

/** What is to be done about a county's surveys: samples that are not reached, days that run out, counts that nobody took. */
@Component
final class SurveyTasks implements TaskSource {

    /** days before the end in which it presses */
    private static final long SOON = 3;

    private final Store store;
    private final SurveyWork work;

    SurveyTasks(Store store, SurveyWork work) {
        this.store = store;
        this.work = work;
    }

    @Override
    public List<Task> tasks(Visitor visitor) {
        return visitor.account().grants().stream()
                .filter(grant -> grant.role().equals(SurveyController.STAFF))
                .map(Account.Grant::unit)
                .flatMap(this::county)
                .toList();
    }

    private Stream<Task> county(String county) {
        LocalDate today = work.today();
        return store.look(look -> {
            List<Task> tasks = new ArrayList<>();
            for (Survey survey : Survey.in(look, county)) {
                String path = "/survey/" + survey.id();
                if (survey.isClosed()) {
                    if (survey.takenAt().isEmpty()) {
                        tasks.add(new Task(
                                "survey-take",
                                Task.Sign.ASK,
                                Words.of("%s：取数进申报表Ⅵ", "%s: take its counts into table Ⅵ", survey.name()),
                                Words.of("调查已结束", "the survey is closed"),
                                path));
                    }
                } else if (survey.hasEnded(today)) {
                    tasks.add(new Task(
                            "survey-close",
                            Task.Sign.MUST,
                            Words.of("%s：录完纸质问卷，结束调查", "%s: enter the last papers and close it", survey.name()),
                            Words.of("%s 已截止", "it ended on %s", survey.to()),
                            path));
                } else if (survey.takesAnswers(today)) {
                    tasks.add(running(survey, SurveyProgress.of(look, survey), today, path));
                }
            }
            return tasks.stream();
        });
    }

    private static Task running(Survey survey, SurveyProgress progress, LocalDate today, String path) {
        long left = ChronoUnit.DAYS.between(today, survey.to());
        long wanted =
                progress.lines().stream().mapToLong(SurveyProgress.Line::wanted).sum();
        return new Task(
                "survey",
                wanted > 0 && left <= SOON ? Task.Sign.MUST : Task.Sign.OPEN,
                wanted > 0
                        ? Words.of("%s：离样本还差 %d 份", "%s: %d more wanted", survey.name(), wanted)
                        : Words.of("%s：样本已收齐", "%s: the sample is reached", survey.name()),
                Words.of("还有 %d 天结束", "%d days left", left),
                path);
    }
}
