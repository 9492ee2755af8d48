package org.junheng.desk.plan;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junheng.core.model.Finding;
import org.junheng.core.register.Registers;
import org.junheng.core.standard.Profile;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.core.verify.Checked;
import org.junheng.desk.Input;
import org.junheng.desk.Opened;
import org.junheng.desk.Original;

/** A roster of teachers that was handed in (教师名册), looked at by itself. */
final class Roster {

    private static final String REGISTER = "teacher";
    private static final int TOLD = 3;

    private Roster() {}

    /** @throws Refusal where it is no roster, or cells are wrong: the first few of them with their places */
    static void check(Original file) {
        Checked checked = Opened.of(Input.of(List.of(file), Profile.NONE), Registers.builtIn())
                .checked();
        List<Finding> errors = checked.errors();
        if (!errors.isEmpty()) {
            throw new Refusal(Words.of(
                    "教师名册有 %d 处要改：%s",
                    "the roster has %d places to correct: %s",
                    errors.size(),
                    new Words(told(errors, Words::zh), told(errors, Words::en))));
        }
        if (!checked.facts().has(REGISTER)) {
            throw new Refusal(Words.of(
                    "《%s》里没有认出教师名册；第一行要写列名：教师代码、学校标识码、学段、任教学科、在本校年数",
                    "no roster of teachers was recognised in \"%s\"; its first row has to hold the headings: teacher code, school code, stage, subject, years at this school",
                    file.file().name()));
        }
    }

    private static String told(List<Finding> errors, Function<Words, String> language) {
        return errors.stream()
                .limit(TOLD)
                .map(Roster::sentence)
                .map(language)
                .collect(Collectors.joining(language.apply(new Words("；", "; "))));
    }

    private static Words sentence(Finding error) {
        var place = error.places().get(0);
        return Words.of(
                "%s 第 %d 行 %s 列 %s",
                "%s row %d column %s %s", place.file(), place.row(), place.column(), error.message());
    }
}
