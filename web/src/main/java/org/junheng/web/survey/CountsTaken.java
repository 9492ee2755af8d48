package org.junheng.web.survey;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junheng.core.register.CodeList;
import org.junheng.core.register.Questionnaires;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;
import org.junheng.core.report.SurveyResult;
import org.junheng.core.survey.SurveyTally;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Actor;
import org.junheng.store.Blobs;
import org.junheng.store.Store;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.store.survey.Survey;
import org.junheng.web.work.CameIn;
import org.junheng.web.work.Handing;
import org.springframework.stereotype.Component;

/**
 * Takes the counts of a survey into table Ⅵ of the application form (取数): as a file of the county, through the same door as any other,
 * so that each count opens to its cell and the whole can be undone. What it has no column for, the interviews, stays as it is.
 */
@Component
final class CountsTaken {

    private static final String REGISTER = "survey";
    private static final String FILE = "社会认可度调查.csv";
    private static final List<String> FIELDS = List.of("area", "year", "group", "sent", "valid", "satisfied");

    private final Store store;
    private final Handing handing;
    private final Register register;
    private final CodeList groups;

    CountsTaken(Store store, Handing handing, Registers registers) {
        this.store = store;
        this.handing = handing;
        this.register = registers.register(REGISTER);
        this.groups = registers.codes(Questionnaires.GROUPS);
    }

    /** @return the id of the upload by which they came */
    String take(Actor actor, Survey survey, SurveyResult result) {
        byte[] file = file(survey, result);
        Unit county = store.look(look -> new Units(look).unit(survey.county()));
        Blobs.Blob blob = store.blobs().put(new ByteArrayInputStream(file), file.length);
        return handing.county(
                        actor,
                        county,
                        survey.year(),
                        new CameIn(blob, FILE),
                        (deed, upload) -> survey.taken(deed, upload.id()))
                .id();
    }

    private byte[] file(Survey survey, SurveyResult result) {
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        List<List<String>> rows = new ArrayList<>();
        result.tally().groups().forEach((group, count) -> {
            long sent = result.sent().getOrDefault(group, 0L);
            if (sent > 0 || count.returned() > 0) {
                rows.add(row(survey, group, sent, count));
            }
        });
        if (rows.isEmpty()) {
            throw new Refusal(Words.of("一份问卷也没有发过，没有数可取", "no questionnaire was sent, there are no counts"));
        }
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(FIELDS.stream()
                    .map(field -> register.field(field).name().zh())
                    .toList());
            rows.forEach(csv::writeRecord);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<String> row(Survey survey, String group, long sent, SurveyTally.Count count) {
        return List.of(
                survey.county(),
                String.valueOf(survey.year()),
                groups.code(group).name().zh(),
                String.valueOf(sent),
                String.valueOf(count.valid()),
                String.valueOf(count.satisfied()));
    }
}
