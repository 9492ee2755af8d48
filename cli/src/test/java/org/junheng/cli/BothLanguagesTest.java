package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The English documents hold the numbers of the Chinese ones, which other tests read back against result.json. */
class BothLanguagesTest {

    private static final Pattern NUMBER = Pattern.compile("<td class=\"number[^\"]*\"[^>]*>(?:<a [^>]*>)?([^<]*)<");

    @TempDir
    private Path folder;

    @Test
    void every_number_of_every_table_is_the_same_in_both_languages() throws IOException {
        ReadBack chinese = ReadBack.of(folder.resolve("zh"));
        ReadBack english = ReadBack.of(folder.resolve("en"), "--lang", "en");
        assertThat(english.result().get("verdicts").size())
                .isEqualTo(chinese.result().get("verdicts").size());
        List<String> pages = Stream.concat(
                        Stream.of("report.html", "leader.html"), chinese.files("schools", ".html").stream())
                .toList();
        int numbers = 0;
        for (String page : pages) {
            List<String> told = numbers(english.page(page));
            assertThat(told).as(page).isNotEmpty().isEqualTo(numbers(chinese.page(page)));
            numbers += told.size();
        }
        assertThat(numbers).isGreaterThan(1_000);
        for (String file : List.of("schools/school-0900000001.docx", "self-assessment-quality-balance-2017.docx")) {
            assertThat(figures(english.wordRows(file)))
                    .as(file)
                    .isNotEmpty()
                    .isEqualTo(figures(chinese.wordRows(file)));
        }
    }

    private static List<String> numbers(String page) {
        return NUMBER.matcher(page).results().map(found -> found.group(1)).toList();
    }

    /** The cells of Word tables that are a number and nothing else. */
    private static List<String> figures(List<List<String>> rows) {
        return rows.stream()
                .flatMap(List::stream)
                .filter(cell -> cell.matches("-?[\\d,]+(\\.\\d+)?"))
                .toList();
    }
}
