package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Staff of a town's county who open a survey and print slips, and the people who answer. */
final class Surveying {

    static final List<String> CHOICES =
            List.of("overall", "equity", "sharing", "conduct", "development", "admission", "quality");

    private static final String HOME = "/county/" + Town.COUNTY + "/survey";
    private static final int DAYS = 20;

    private final Browsing staff;
    private final Browsing anybody;
    private final String path;

    private Surveying(Browsing staff, Browsing anybody, String path) {
        this.staff = staff;
        this.anybody = anybody;
        this.path = path;
    }

    static Surveying opened(Town town) {
        Browsing staff = town.as("staff");
        staff.get(HOME);
        LocalDate today = LocalDate.ofInstant(town.store.clock().instant(), ZoneId.of("Asia/Shanghai"));
        Browsing.Answer answer = staff.post(
                HOME,
                Map.of(
                        "year",
                        String.valueOf(Town.YEAR),
                        "name",
                        "2026 春季",
                        "from",
                        today.toString(),
                        "to",
                        today.plusDays(DAYS).toString()));
        return new Surveying(staff, new Browsing(town.server.port()), answer.location());
    }

    String path() {
        return path;
    }

    /** The addresses on new slips, as many as are still wanted. */
    List<String> slips(String group, String place, int quota) {
        return slips(staff, path, group, place, quota);
    }

    static List<String> slips(Browsing staff, String path, String group, String place, int quota) {
        staff.get(path + "/sample?group=" + group);
        Browsing.Answer sheet = staff.post(
                path + "/slips",
                Map.of(
                        "group",
                        group,
                        "place",
                        place,
                        "quota." + place,
                        String.valueOf(quota),
                        "address",
                        "http://jyj.example.cn/"));
        assertThat(sheet.status()).as(sheet.page().text()).isEqualTo(200);
        return sheet.page().select(".slip .code").eachText().stream()
                .map(code -> "/s/" + code.replace("-", ""))
                .toList();
    }

    static Map<String, String> all(String choice) {
        return CHOICES.stream().collect(Collectors.toMap(question -> question, question -> choice));
    }

    void answered(List<String> slips, String choice) {
        slips.forEach(
                slip -> assertThat(anybody.forged(slip, all(choice)).status()).isEqualTo(303));
    }

    void close() {
        staff.get(path);
        assertThat(staff.post(path + "/close", Map.of()).status()).isEqualTo(303);
    }
}
