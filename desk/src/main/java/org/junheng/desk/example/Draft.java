package org.junheng.desk.example;

import java.util.List;
import org.junheng.desk.example.Places.Township;

/** A school on the drawing board: what its type settles; the rest is left to chance (草图). */
final class Draft {

    private static final int OLDEST = 1952;
    private static final int NEWEST = 2018;
    private static final int PRIVATE_FROM = 2004;
    private static final double REBUILT = 0.94;

    private final String name;
    private final String type;
    private final List<Section> sections;
    private boolean isPrivate;
    private boolean boards;
    private String main = "";
    private int kindergarten;
    private int from;
    private int to;
    private int built;

    Draft(String name, String type, List<Section> sections) {
        this.name = name;
        this.type = type;
        this.sections = sections;
    }

    Draft with(int children) {
        kindergarten = children;
        return this;
    }

    Draft isPrivate() {
        isPrivate = true;
        return this;
    }

    Draft boarding(boolean isBoarding) {
        boards = isBoarding;
        return this;
    }

    Draft siteOf(String school) {
        main = school;
        return this;
    }

    Draft there(int first, int last) {
        from = first;
        to = last;
        return this;
    }

    Draft builtIn(int year) {
        built = year;
        return this;
    }

    /** The school, its code given and everything else by chance. */
    School school(Order order, String code, Township township, double wealth, Chance chance) {
        Surroundings place = township.surroundings();
        int year = isPrivate
                ? chance.whole(PRIVATE_FROM, NEWEST - 2)
                : chance.whole(OLDEST, Math.min(NEWEST, order.firstYear()));
        boolean isGrouped = !isPrivate && place != Surroundings.RURAL && main.isEmpty() && chance.happens(0.4);
        return new School(
                code,
                name,
                type,
                isPrivate ? "private" : "county-education",
                place,
                township.name(),
                isGrouped ? township.name() + "学区联合体" : "",
                boards,
                Math.min(year, order.firstYear()),
                main,
                order.firstYear(),
                order.lastYear(),
                kindergarten,
                means(place, order, wealth, chance),
                sections);
    }

    /** Another school changed in when it is there, and in when it was built if that is set. */
    School school(School like) {
        return new School(
                like.code(),
                name,
                type,
                like.founder(),
                like.place(),
                like.township(),
                like.group(),
                like.boards(),
                built == 0 ? like.built() : built,
                like.main(),
                from,
                to,
                like.kindergarten(),
                like.means(),
                sections);
    }

    private School.Means means(Surroundings place, Order order, double wealth, Chance chance) {
        boolean hasGymnasium = place == Surroundings.URBAN && chance.happens(0.35)
                || place == Surroundings.TOWN && chance.happens(0.12);
        boolean isRebuilt = chance.happens(REBUILT);
        return new School.Means(
                place.rooms().pick(chance),
                hasGymnasium ? Amounts.cents(chance.between(620, 1480)) : 0,
                place.sports().pick(chance) * (isPrivate ? 1.1 : 1),
                place.equipment().pick(chance) * wealth,
                chance.between(1.04, 1.08),
                chance.between(0.09, 0.18),
                chance.between(20, 38),
                chance.whole(2, place == Surroundings.RURAL ? 4 : 9),
                chance.happens(0.15) ? chance.whole(order.firstYear() + 1, order.lastYear() + 1) : order.firstYear(),
                Amounts.cents(isRebuilt ? chance.between(96, 112) : chance.between(68, 92)),
                Amounts.cents(isRebuilt ? chance.between(90, 104) : chance.between(62, 86)));
    }
}
