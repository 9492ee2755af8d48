package org.junheng.desk.example;

import java.util.List;
import java.util.function.Function;
import org.junheng.desk.example.Places.Township;

/** Builds the schools of one county, each from its own chance (建校). */
final class Building {

    private static final String CODE = "09%08d";
    private static final int FEWEST_CODES = 10_000;
    private static final double KINDERGARTEN = 0.15;

    private final Order order;
    private final int county;
    private final SchoolNames names;
    private final double wealth;
    private int built;

    /** @param wealth how well off the county is, 1 for most */
    Building(Order order, int county, SchoolNames names, double wealth) {
        this.order = order;
        this.county = county;
        this.names = names;
        this.wealth = wealth;
    }

    School primary(Township township) {
        return start(township, chance -> {
            Surroundings place = township.surroundings();
            String name = place == Surroundings.URBAN
                    ? names.numbered("%s小学")
                    : place == Surroundings.TOWN
                            ? names.central(township.name(), "中心小学", "小学")
                            : names.village(township.name(), "小学");
            Section only = sections(chance, place).primary(place.primaryGrade().pick(chance));
            int kindergarten = place == Surroundings.RURAL && chance.happens(KINDERGARTEN) ? chance.whole(12, 38) : 0;
            return new Draft(name, "primary", List.of(only)).with(kindergarten);
        });
    }

    School privatePrimary(Township township) {
        return start(
                township,
                chance -> new Draft(
                                names.only("育英小学"),
                                "primary",
                                List.of(sections(chance, Surroundings.URBAN).primary(chance.between(70, 110))))
                        .isPrivate());
    }

    School junior(Township township) {
        return start(township, chance -> {
            Surroundings place = township.surroundings();
            String name = place == Surroundings.URBAN
                    ? names.numbered("%s初级中学")
                    : names.central(township.name(), "初级中学", "初级中学");
            Section only = sections(chance, place).junior(place.juniorGrade().pick(chance));
            return new Draft(name, "junior", List.of(only))
                    .boarding(place != Surroundings.URBAN && chance.happens(0.6));
        });
    }

    School nineYear(Township township) {
        return start(township, chance -> {
            Surroundings place = township.surroundings();
            boolean isRural = place == Surroundings.RURAL;
            double entering = isRural ? chance.between(24, 44) : chance.between(70, 110);
            Sections sections = sections(chance, place);
            return new Draft(
                            names.central(township.name(), "九年一贯制学校", "学校"),
                            "nine-year",
                            List.of(sections.primary(entering), sections.junior(entering * chance.between(1.1, 1.6))))
                    .boarding(isRural);
        });
    }

    School completeMiddle(Township township) {
        return start(township, chance -> {
            Sections sections = sections(chance, township.surroundings());
            return new Draft(
                            names.numbered("%s中学"),
                            "complete-middle",
                            List.of(
                                    sections.junior(chance.between(200, 300)),
                                    sections.senior(chance.between(320, 450))))
                    .boarding(true);
        });
    }

    School twelveYear(Township township) {
        return start(township, chance -> {
            Sections sections = sections(chance, Surroundings.URBAN);
            return new Draft(
                            names.only("明德实验学校"),
                            "twelve-year",
                            List.of(
                                    sections.primary(chance.between(80, 120)),
                                    sections.junior(chance.between(110, 160)),
                                    sections.senior(chance.between(90, 140))))
                    .boarding(true)
                    .isPrivate();
        });
    }

    School special(Township township) {
        return start(township, chance -> {
            Sections sections = sections(chance, Surroundings.TOWN);
            return new Draft(
                    names.only("特殊教育学校"),
                    "special",
                    List.of(sections.special("primary", 6, 8), sections.special("junior", 3, 7)));
        });
    }

    School point(Township township, boolean hasFifty) {
        return start(township, chance -> {
            double entering = hasFifty ? chance.between(14, 21) : chance.between(4, 10);
            return new Draft(
                    names.village(township.name(), "教学点"),
                    "teaching-point",
                    List.of(sections(chance, Surroundings.RURAL).point(entering)));
        });
    }

    /** A site of a school that is not counted as a school (不计校数的校区). */
    School site(School main, int number) {
        Township township = new Township(main.township(), main.place());
        return start(
                township,
                chance -> new Draft(
                                main.name() + Places.village(county + number) + "校区",
                                main.type(),
                                List.of(sections(chance, main.place())
                                        .primary(main.place().primaryGrade().least() * chance.between(0.4, 0.7))))
                        .siteOf(main.code()));
    }

    /** A teaching point that was there until the year before the latest. */
    School gone(Township township) {
        School point = point(township, false);
        return new Draft(point.name(), point.type(), point.sections())
                .there(order.firstYear(), order.lastYear() - 1)
                .school(point);
    }

    /** The same school, opened only in the second of the years. */
    School opened(School school) {
        return new Draft(school.name(), school.type(), school.sections())
                .there(order.firstYear() + 1, order.lastYear())
                .builtIn(order.firstYear() + 1)
                .school(school);
    }

    private Sections sections(Chance chance, Surroundings place) {
        return new Sections(order, chance, place);
    }

    private School start(Township township, Function<Chance, Draft> drafting) {
        int number = ++built;
        Chance chance = Chance.of(order.seed(), county, number);
        int block = FEWEST_CODES;
        while (order.schools() / order.counties() * 2 > block) {
            block *= 10;
        }
        String code = CODE.formatted((long) county * block + number);
        return drafting.apply(chance).school(order, code, township, wealth, chance);
    }
}
