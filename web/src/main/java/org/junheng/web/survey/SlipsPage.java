package org.junheng.web.survey;

import java.util.List;
import org.junheng.core.register.Questionnaire;
import org.junheng.store.people.Unit;
import org.junheng.store.survey.Survey;

/**
 * Slips to be printed, once (问卷条): codes that nobody can tell again.
 *
 * @param address under which people reach this server
 */
public record SlipsPage(Unit county, Survey survey, Questionnaire asked, String address, List<Place> places) {

    /**
     * Those for one school, or for the whole county.
     *
     * @param name of the school; empty for the county
     */
    public record Place(String name, List<Slip> slips) {}

    /**
     * One slip.
     *
     * @param code in parts
     * @param link what its picture says
     */
    public record Slip(String code, String link, QrCode picture) {}

    public long count() {
        return places.stream().mapToLong(place -> place.slips.size()).sum();
    }

    public String path() {
        return "/survey/" + survey.id();
    }
}
