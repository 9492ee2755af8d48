package org.junheng.web.survey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.junheng.core.report.SurveyChapter;
import org.junheng.core.report.SurveyComments;
import org.junheng.core.report.SurveyNumbers;
import org.junheng.core.report.SurveyResult;
import org.junheng.core.survey.Answer;
import org.junheng.core.text.Language;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.office.SheetWriter;
import org.junheng.store.Store;
import org.junheng.store.survey.Survey;
import org.junheng.store.survey.SurveyAnswers;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Download;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The table of a survey as a file (调查结果表), each at an address of its own. */
@Controller
class ResultFileController {

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Store store;
    private final SurveyWork work;

    ResultFileController(Store store, SurveyWork work) {
        this.store = store;
        this.work = work;
    }

    /** @param file table.csv, table.xlsx, table.json or comments.xlsx */
    @GetMapping("/survey/{survey}/{file}")
    ResponseEntity<byte[]> file(Visitor visitor, @PathVariable String survey, @PathVariable String file) {
        Language language = visitor.account().language();
        SurveyResult result = work.result(store.look(look -> Survey.of(look, survey)));
        return switch (file) {
            case "table.csv" ->
                Download.bytes(
                        file,
                        MediaType.parseMediaType("text/csv;charset=UTF-8"),
                        written(out -> new SurveyNumbers(result).csv(language, out)));
            case "table.json" ->
                Download.bytes(file, MediaType.APPLICATION_JSON, written(out -> new SurveyNumbers(result).json(out)));
            case "table.xlsx" ->
                Download.bytes(
                        file,
                        WORKBOOK,
                        written(out -> SheetWriter.write(SurveyChapter.document(result, language), out)));
            case "comments.xlsx" -> {
                Survey found = store.look(look -> Survey.of(look, survey));
                List<Answer> answers = store.look(look -> SurveyAnswers.of(look, found));
                yield Download.bytes(
                        file,
                        WORKBOOK,
                        written(out -> SheetWriter.write(SurveyComments.document(result, answers, language), out)));
            }
            default -> throw new Refusal(Words.of("没有“%s”这个文件", "there is no file \"%s\"", file));
        };
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
