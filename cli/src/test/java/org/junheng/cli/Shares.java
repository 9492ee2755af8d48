package org.junheng.cli;

import static org.junheng.cli.ReadBack.list;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What one section brings to the variance, computed from the values of the result alone. */
record Shares(String key, String name, boolean above, double percent) {

    static List<Shares> of(JsonNode stage, JsonNode indicator) {
        String id = indicator.get("id").stringValue();
        double mean = indicator.get("mean").doubleValue();
        List<JsonNode> sections = list(stage.get("sections"));
        double whole =
                sections.stream().mapToDouble(each -> squares(each, id, mean)).sum();
        return sections.stream()
                .map(each -> new Shares(
                        each.get("key").stringValue(),
                        each.get("name").stringValue(),
                        value(each, id) > mean,
                        squares(each, id, mean) / whole * 100))
                .toList();
    }

    private static double value(JsonNode section, String id) {
        return section.get("indicators").get(id).get("value").doubleValue();
    }

    private static double squares(JsonNode section, String id, double mean) {
        return section.get("students").doubleValue() * Math.pow(value(section, id) - mean, 2);
    }
}
