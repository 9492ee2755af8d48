package org.junheng.desk.example;

import java.util.ArrayList;
import java.util.List;

/** Invented names of counties, townships and villages (虚构地名), put together from syllables. */
final class Places {

    private static final List<String> COUNTY_FIRST = parts("清云白栖望柳丹澄景沐霁岚蘅芷榆砚");
    private static final List<String> COUNTY_SECOND = parts("禾墩汀棠岑陌苇畴笙槿");
    private static final List<String> TOWN_FIRST = parts("柳石青白双高梅松竹沙银杨枫桃莲古");
    private static final List<String> TOWN_SECOND = parts("桥塘溪坪岭湾铺店港集渡滩");
    private static final List<String> VILLAGE_FIRST = parts("上下前后东西南北大小新老长横");
    private static final List<String> VILLAGE_SECOND = parts("李王张陈赵周吴徐何高林罗宋唐许邓冯曹彭叶");
    private static final List<String> VILLAGE_THIRD = parts("庄村湾坝岗垄坳坑屋店");
    /** as many townships as a large county has; larger ones have more villages in each */
    private static final int MOST_TOWNSHIPS = 40;

    private static final int SCHOOLS_IN_TOWNSHIP = 5;
    /** a step that meets every pair before it comes back */
    private static final int STEP = 37;

    private Places() {}

    /** One township (乡镇街道). */
    record Township(String name, Surroundings surroundings) {}

    /** The name of a county without 县. */
    static String county(int number) {
        return pair(COUNTY_FIRST, COUNTY_SECOND, number * (COUNTY_SECOND.size() + 1));
    }

    static List<Township> townships(Chance chance, int schools) {
        int count = Math.max(2, Math.min(MOST_TOWNSHIPS, schools / SCHOOLS_IN_TOWNSHIP + 1));
        int start = chance.whole(0, TOWN_FIRST.size() * TOWN_SECOND.size());
        int urban = Math.max(1, count / 6);
        int rural = count / 3;
        List<Township> townships = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = pair(TOWN_FIRST, TOWN_SECOND, start + i * STEP);
            boolean isUrban = i < urban && count > 2;
            boolean isRural = i >= count - rural;
            townships.add(new Township(
                    name + (isUrban ? "街道" : isRural ? "乡" : "镇"),
                    isUrban ? Surroundings.URBAN : isRural ? Surroundings.RURAL : Surroundings.TOWN));
        }
        return townships;
    }

    /** The village of a number; far numbers get longer names. */
    static String village(int number) {
        int pairs = VILLAGE_FIRST.size() * VILLAGE_SECOND.size();
        String name = VILLAGE_SECOND.get(number % VILLAGE_SECOND.size())
                + VILLAGE_THIRD.get(number / VILLAGE_SECOND.size() % VILLAGE_THIRD.size());
        int round = number / (VILLAGE_SECOND.size() * VILLAGE_THIRD.size());
        return round == 0
                ? name
                : pair(VILLAGE_FIRST, VILLAGE_SECOND, (round - 1) % pairs)
                        + (round > pairs ? round / pairs : "")
                        + name;
    }

    private static String pair(List<String> first, List<String> second, int number) {
        int index = Math.floorMod(number, first.size() * second.size());
        return first.get(index / second.size()) + second.get(index % second.size());
    }

    private static List<String> parts(String characters) {
        return characters.chars().mapToObj(Character::toString).toList();
    }
}
