package org.junheng.web.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.collect.RawTable;
import org.junheng.core.model.Place;
import org.junheng.core.register.Field;
import org.junheng.core.register.Questionnaire;
import org.junheng.core.register.Questionnaires;
import org.junheng.core.survey.Answer;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.people.Unit;

/**
 * A workbook of entered papers (录入表), a row a paper: the right columns found, each cell looked over. What is wrong with the file or its
 * columns is one refusal; what is wrong with cells is a list of {@link Flaw}s.
 */
final class PaperSheet {

    static final Words SCHOOL = Words.of("学校", "School");

    private static final int MOST = 5_000;

    private final RawTable sheet;
    private final String file;
    private final Questionnaire asked;
    private final Map<String, Unit> schools = new HashMap<>();
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<Answer> answers = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();

    private PaperSheet(RawTable sheet, String file, Questionnaire asked, List<Unit> schools) {
        this.sheet = sheet;
        this.file = file;
        this.asked = asked;
        Map<String, Integer> names = new HashMap<>();
        schools.forEach(school -> names.merge(school.name(), 1, Integer::sum));
        for (Unit school : schools) {
            this.schools.put(school.id(), school);
            this.schools.put(shown(school), school);
            if (names.get(school.name()) == 1) {
                this.schools.put(school.name(), school);
            }
        }
    }

    /** A school as the drop-down of the workbook offers it. */
    static String shown(Unit school) {
        return school.id() + " " + school.name();
    }

    /**
     * @param all the questionnaires of the survey, so that a workbook of another group is known
     * @param schools of the county
     */
    static PaperSheet read(
            List<RawTable> sheets, String file, Questionnaire asked, Questionnaires all, List<Unit> schools) {
        RawTable sheet = sheets.stream()
                .filter(table -> table.rows() > 0)
                .findFirst()
                .orElseThrow(() -> new Refusal(Words.of("《%s》里没有内容", "\"%s\" is empty", file)));
        all.all().stream()
                .filter(other -> other != asked && isNamed(sheet, other.name()))
                .findFirst()
                .ifPresent(other -> {
                    throw new Refusal(Words.of(
                            "《%s》是%s的录入表，选的却是%s；请改选，或换一个文件",
                            "\"%s\" is a workbook of \"%s\", but \"%s\" was chosen; choose again or take another file",
                            file,
                            other.name(),
                            asked.name()));
                });
        PaperSheet read = new PaperSheet(sheet, file, asked, schools);
        read.columns();
        for (int row = 1; row < sheet.rows(); row++) {
            read.row(row);
        }
        read.refuseNone();
        return read;
    }

    private static boolean isNamed(RawTable sheet, Words name) {
        String is = sheet.source().sheet();
        return is.equals(SheetNames.of(name.zh())) || is.equals(SheetNames.of(name.en()));
    }

    private void refuseNone() {
        if (answers.isEmpty() && flaws.isEmpty()) {
            throw new Refusal(
                    Words.of("《%s》只有标题，没有问卷；请从第 2 行填起", "\"%s\" has headings only; fill it in from row 2 on", file));
        }
        if (answers.size() > MOST) {
            throw new Refusal(Words.of(
                    "《%s》有 %d 行，一次最多 %d 行；请分开上传",
                    "\"%s\" has %d rows, at most %d are taken at once; hand it in in parts",
                    file,
                    answers.size(),
                    MOST));
        }
    }

    /** Where each question stands; the school first where it is asked for. */
    private void columns() {
        List<Words> missing = new ArrayList<>();
        if (asked.perSchool()) {
            find("", SCHOOL, missing);
        }
        asked.fields().forEach(question -> find(question.id(), question.name(), missing));
        if (!missing.isEmpty()) {
            throw new Refusal(Words.of(
                    "《%s》第 %d 行缺这些标题：%s。请用这里下载的录入表",
                    "\"%s\" row %d lacks these headings: %s. Use the workbook from here",
                    file,
                    sheet.excelRow(0),
                    new Words(
                            String.join("、", missing.stream().map(Words::zh).toList()),
                            String.join(", ", missing.stream().map(Words::en).toList()))));
        }
    }

    private void find(String id, Words heading, List<Words> missing) {
        for (int column = 0; column < sheet.columns(); column++) {
            String text = sheet.text(0, column).strip();
            if (text.equals(heading.zh()) || text.equalsIgnoreCase(heading.en())) {
                if (columns.put(id, column) != null) {
                    throw new Refusal(Words.of(
                            "《%s》第 %d 行有两个“%s”列；请只留一个",
                            "\"%s\" row %d has two columns \"%s\"; keep one", file, sheet.excelRow(0), heading));
                }
            }
        }
        if (!columns.containsKey(id)) {
            missing.add(heading);
        }
    }

    private void row(int row) {
        boolean isBlank = columns.values().stream()
                .allMatch(column -> sheet.text(row, column).isBlank());
        if (isBlank) {
            return;
        }
        String school = asked.perSchool() ? school(row) : "";
        Map<String, String> values = new HashMap<>();
        for (Field question : asked.fields()) {
            value(row, question).ifPresent(value -> values.put(question.id(), value));
        }
        answers.add(new Answer(asked.group(), school, values));
    }

    private String school(int row) {
        String text = sheet.text(row, columns.get("")).strip();
        Unit school = schools.get(text);
        if (school == null) {
            flaw(row, "", SCHOOL, Words.of("下拉框里的学校", "a school of the list"));
            return "";
        }
        return school.id();
    }

    /** What was not answered on paper stays so: whether the paper counts is said by the questionnaire. */
    private Optional<String> value(int row, Field question) {
        String text = sheet.text(row, columns.get(question.id())).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (question.codes().isPresent()) {
            Optional<String> code = question.codes().get().find(text).map(found -> found.id());
            if (code.isEmpty()) {
                List<Words> names = question.codes().get().codes().stream()
                        .map(each -> each.name())
                        .toList();
                flaw(
                        row,
                        question.id(),
                        question.name(),
                        new Words(
                                String.join("、", names.stream().map(Words::zh).toList()),
                                String.join(", ", names.stream().map(Words::en).toList())));
            }
            return code;
        }
        if (text.length() > question.length()) {
            flaw(
                    row,
                    question.id(),
                    question.name(),
                    Words.of("最多 %d 个字，写了 %d 个", "at most %d characters, not %d", question.length(), text.length()));
        }
        return Optional.of(FreeText.plain(text));
    }

    private void flaw(int row, String column, Words heading, Words wanted) {
        int at = columns.get(column);
        flaws.add(new Flaw(
                sheet.excelRow(row),
                Place.letter(at),
                heading,
                sheet.text(row, at).strip(),
                wanted));
    }

    List<Answer> answers() {
        return answers;
    }

    List<Flaw> flaws() {
        return flaws;
    }
}
