package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junheng.core.model.Facts;

/** What the people of a town do in a school year, over HTTP: schools hand in, explain, submit and confirm, the county accepts. */
final class SchoolYear {

    private static final List<String> FORMS = List.of("school", "stage", "room", "class-band");

    private final Town town;

    SchoolYear(Town town) {
        this.town = town;
    }

    static String home(String school) {
        return "/school/" + school + "/" + Town.YEAR;
    }

    /** A workbook handed in, every query explained, all forms submitted. */
    void submitted(String login, String school, Facts figures) {
        Browsing clerk = town.as(login);
        clerk.get(home(school));
        clerk.upload(home(school) + "/upload", town.workbook(school, figures), Map.of());
        explained(clerk, school);
        clerk.get(home(school));
        assertThat(clerk.post(home(school) + "/submit", Map.of()).status()).isEqualTo(303);
    }

    static void explained(Browsing clerk, String school) {
        for (String register : FORMS) {
            for (int i = 0; i < 30; i++) {
                Element form = clerk.get(home(school) + "/" + register)
                        .page()
                        .select("form[action$=/explain]")
                        .first();
                if (form == null) {
                    break;
                }
                clerk.post(
                        form.attr("action"),
                        Map.of("key", form.select("[name=key]").attr("value"), "text", "属实，已核对"));
            }
        }
    }

    void confirmed(String school) {
        Browsing head = town.as(school.equals(town.school) ? "head" : "head2");
        String digest =
                head.get(home(school) + "/sheet").page().select("[name=digest]").attr("value");
        byte[] scan = "%PDF-1.4 signed".getBytes(StandardCharsets.US_ASCII);
        assertThat(head.upload(home(school) + "/confirm", "扫描.pdf", scan, Map.of("digest", digest, "truth", "yes"))
                        .status())
                .isEqualTo(303);
    }

    /** Both schools submitted, confirmed and accepted. */
    void accepted() {
        submitted("clerk", town.school, Town.figures(town.school));
        submitted("clerk2", town.secondSchool, Town.figures(town.secondSchool));
        confirmed(town.school);
        confirmed(town.secondSchool);
        Browsing staff = town.as("staff");
        String county = "/county/" + Town.COUNTY + "/" + Town.YEAR;
        for (String school : List.of(town.school, town.secondSchool)) {
            staff.get(county + "/collect");
            assertThat(staff.post(county + "/forms", Map.of("step", "accept", "school", school))
                            .status())
                    .isEqualTo(303);
        }
    }
}
