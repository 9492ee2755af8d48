package org.junheng.desk.example;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Gives each school of a county a name of its own (校名). */
final class SchoolNames {

    private static final String[] DIGITS = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    private static final int TEN = DIGITS.length;
    /** villages of different townships begin at different names */
    private static final int FAR = 0x7F;

    private final String county;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> villages = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int start;

    SchoolNames(String county, Chance chance) {
        this.county = county;
        this.start = chance.whole(0, TEN * TEN);
    }

    /** 清禾县第二小学: numbered through the county. */
    String numbered(String pattern) {
        String name;
        do {
            int number = numbers.merge(pattern, 1, Integer::sum);
            name = county + pattern.formatted("第" + chinese(number));
        } while (!taken.add(name));
        return name;
    }

    /** 清禾县实验小学: the only one of its name, else numbered. */
    String only(String name) {
        String called = county + name;
        return taken.add(called) ? called : numbered("%s" + name);
    }

    /** 双桥镇中心小学: the only one of its township, else named by a village. */
    String central(String township, String name, String otherwise) {
        String called = township + name;
        return taken.add(called) ? called : village(township, otherwise);
    }

    /** 双桥镇李庄小学: named by a village of the township. */
    String village(String township, String name) {
        String called;
        do {
            int number = villages.merge(township, 1, Integer::sum);
            called = township + Places.village((start + township.hashCode() & FAR) + number) + name;
        } while (!taken.add(called));
        return called;
    }

    private static String chinese(int number) {
        if (number < TEN) {
            return DIGITS[number];
        }
        if (number < TEN * TEN) {
            String tens = number / TEN == 1 ? "十" : DIGITS[number / TEN] + "十";
            return number % TEN == 0 ? tens : tens + DIGITS[number % TEN];
        }
        return String.valueOf(number);
    }
}
