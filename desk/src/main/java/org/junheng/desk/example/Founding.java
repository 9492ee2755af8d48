package org.junheng.desk.example;

import java.util.ArrayList;
import java.util.List;
import org.junheng.desk.example.Places.Township;

/** Founds a county (建县): how many schools of which type stand where, and what became of them over the years. */
final class Founding {

    private static final double URBAN_SHARE = 0.24;
    private static final double TOWN_SHARE = 0.36;
    private static final int SIZE_FOR_CHANGES = 12;
    private static final int SIZE_FOR_OPENING = 30;

    private final Order order;
    private final Building building;
    private final String code;
    private final String name;
    private final List<Township> townships;
    private final List<School> schools = new ArrayList<>();
    private final List<County.Change> changes = new ArrayList<>();
    private final int size;

    Founding(Order order, int county, int size) {
        Chance chance = Chance.of(order.seed(), county);
        this.order = order;
        this.size = size;
        this.code = Areas.code(county);
        this.name = Areas.name(county);
        this.townships = Places.townships(chance, size);
        SchoolNames names = new SchoolNames(Places.county(county) + "县", chance);
        this.building = new Building(order, county, names, chance.between(0.9, 1.1));
    }

    County county() {
        Mix mix = Mix.of(size);
        primaries(mix.primary());
        List<School> mains = List.copyOf(schools);
        build(mix.privatePrimary(), building::privatePrimary, Surroundings.URBAN);
        juniors(mix.junior());
        build(mix.nineYear(), building::nineYear, Surroundings.RURAL, Surroundings.TOWN);
        build(mix.completeMiddle(), building::completeMiddle, Surroundings.URBAN, Surroundings.TOWN);
        build(mix.twelveYear(), building::twelveYear, Surroundings.URBAN);
        build(mix.special(), building::special, Surroundings.URBAN);
        points(mix.points());
        for (int i = 0; i < mix.sites(); i++) {
            schools.add(building.site(mains.get((i + 1) * mains.size() / (mix.sites() + 2)), i));
        }
        changes(mains);
        return new County(code, name, townships, List.copyOf(schools), List.copyOf(changes), late());
    }

    /** The first village school. */
    private String late() {
        return schools.stream()
                .filter(school ->
                        school.place() == Surroundings.RURAL && school.type().equals("primary"))
                .findFirst()
                .map(School::code)
                .orElse("");
    }

    private void primaries(int number) {
        int urban = (int) Math.round(number * URBAN_SHARE);
        int town = Math.max(1, (int) Math.round(number * TOWN_SHARE));
        build(urban, building::primary, Surroundings.URBAN);
        build(Math.min(town, number - urban), building::primary, Surroundings.TOWN);
        build(number - urban - Math.min(town, number - urban), building::primary, Surroundings.RURAL);
    }

    private void juniors(int number) {
        int urban = number / 3;
        build(urban, building::junior, Surroundings.URBAN);
        build(number - urban, building::junior, Surroundings.TOWN);
    }

    private void points(int number) {
        for (int i = 0; i < number; i++) {
            schools.add(building.point(township(i, Surroundings.RURAL), i % 2 == 0));
        }
    }

    /** How a school is built in a township. */
    private interface Builder {
        School in(Township township);
    }

    private void build(int number, Builder builder, Surroundings... kinds) {
        for (int i = 0; i < number; i++) {
            schools.add(builder.in(township(i / kinds.length, kinds[i % kinds.length])));
        }
    }

    /** The townships of a kind in turn; any township where there is none of the kind. */
    private Township township(int number, Surroundings kind) {
        List<Township> ofKind = townships.stream()
                .filter(township -> township.surroundings() == kind)
                .toList();
        Township found =
                ofKind.isEmpty() ? townships.get(number % townships.size()) : ofKind.get(number % ofKind.size());
        return new Township(found.name(), kind);
    }

    /** One teaching point was merged before the latest year, and in larger counties one primary school is new. */
    private void changes(List<School> mains) {
        if (order.years() < 2) {
            return;
        }
        if (size >= SIZE_FOR_CHANGES) {
            School gone = building.gone(township(0, Surroundings.RURAL));
            School into = mains.get(mains.size() - 1);
            schools.add(gone);
            changes.add(new County.Change(gone.code(), into.code(), "merged", order.lastYear()));
        }
        if (size >= SIZE_FOR_OPENING) {
            int last = (int) (mains.size() * URBAN_SHARE) - 1;
            School opened = building.opened(mains.get(Math.max(0, last)));
            schools.set(schools.indexOf(mains.get(Math.max(0, last))), opened);
            changes.add(new County.Change(opened.code(), "", "opened", opened.from()));
        }
    }
}
