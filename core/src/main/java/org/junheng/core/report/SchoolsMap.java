package org.junheng.core.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.document.PlaceMap;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;

/** Schools by longitude and latitude, and lines between them (学校之间的线): a line for every two, the thicker the more it stands for. */
final class SchoolsMap implements PlanPaper.Map {

    private record Ends(String from, String to) {}

    /** A school on the map. */
    record Spot(String name, Words said, double longitude, double latitude, double weight, PlaceMap.Form form) {}

    private final Words title;
    private final Words how;
    private final Words basis;
    private final PlaceMap.Stroke stroke;
    private final Words counted;
    private final Map<PlaceMap.Form, Words> keys = new LinkedHashMap<>();
    private Words lineKey = Words.same("");
    private final Map<String, Spot> spots = new LinkedHashMap<>();
    private final Map<Ends, Integer> lines = new LinkedHashMap<>();
    private int nowhere;

    /**
     * @param how how to read it
     * @param basis where it is from
     * @param counted what a line counts, such as teachers
     */
    SchoolsMap(Words title, Words how, Words basis, PlaceMap.Stroke stroke, Words counted) {
        this.title = title;
        this.how = how;
        this.basis = basis;
        this.stroke = stroke;
        this.counted = counted;
    }

    SchoolsMap key(PlaceMap.Form form, String zh, String en) {
        keys.put(form, new Words(zh, en));
        return this;
    }

    SchoolsMap lineKey(String zh, String en) {
        lineKey = new Words(zh, en);
        return this;
    }

    /** Schools without a place are counted and left out; the first of a name stays. */
    void spot(Spot spot) {
        if (Double.isNaN(spot.longitude()) || Double.isNaN(spot.latitude())) {
            nowhere++;
        } else {
            spots.putIfAbsent(spot.name(), spot);
        }
    }

    void line(String from, String to) {
        lines.merge(new Ends(from, to), 1, Integer::sum);
    }

    /** Empty where no school has a place. */
    Optional<PlanPaper.Map> map() {
        return spots.isEmpty() ? Optional.empty() : Optional.of(this);
    }

    @Override
    public Block.Picture in(Language language) {
        Speech speech = new Speech(language);
        List<PlaceMap.Line> drawn = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        lines.forEach((ends, number) -> {
            Spot from = spots.get(ends.from());
            Spot to = spots.get(ends.to());
            if (from != null && to != null) {
                drawn.add(new PlaceMap.Line(
                        from.longitude(),
                        from.latitude(),
                        to.longitude(),
                        to.latitude(),
                        stroke,
                        number,
                        ends.from() + " → " + ends.to() + " " + number + " " + speech.say(counted)));
            }
            rows.add(List.of(
                    Cell.of(ends.from()), Cell.of(ends.to()), speech.figure(java.math.BigDecimal.valueOf(number))));
        });
        List<PlaceMap.Key> key = new ArrayList<>();
        keys.forEach((form, words) -> {
            if (spots.values().stream().anyMatch(spot -> spot.form() == form)) {
                key.add(PlaceMap.Key.of(form, speech.say(words)));
            }
        });
        key.add(PlaceMap.Key.of(stroke, speech.say(lineKey)));
        return new Block.Picture(
                new PlaceMap(speech.say(title), speech.say("公里", "km"), true, List.of(), drawn, marks(speech), key),
                speech.say(how),
                speech.say(
                        "n = %d 校，其中 %d 校没有经纬度；%d 条线。不含底图，上北下南。%s。",
                        "n = %d schools, %d of them without coordinates; %d lines. No base map, north above. %s.",
                        spots.size() + nowhere,
                        nowhere,
                        drawn.size(),
                        basis),
                Optional.of(new Block.Grid(
                        "",
                        List.of(List.of(speech.cell("自", "From"), speech.cell("到", "To"), speech.cell(counted))),
                        rows)));
    }

    private List<PlaceMap.Mark> marks(Speech speech) {
        return spots.values().stream()
                .map(spot -> new PlaceMap.Mark(
                        spot.name(),
                        spot.name() + " " + speech.say(spot.said()),
                        spot.longitude(),
                        spot.latitude(),
                        spot.weight(),
                        spot.form()))
                .toList();
    }
}
