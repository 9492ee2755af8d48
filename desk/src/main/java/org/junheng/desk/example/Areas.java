package org.junheng.desk.example;

import java.util.ArrayList;
import java.util.List;

/** Codes and names of the invented counties and cities (虚构区划): 999901 and on, below one invented province. */
final class Areas {

    private static final String PROVINCE = "990000";
    private static final int COUNTIES_OF_CITY = 99;
    private static final int FIRST_CITY = 9999;
    private static final int COUNTY = 100;

    private Areas() {}

    /** @param county from 0 */
    static String code(int county) {
        return String.valueOf((FIRST_CITY - county / COUNTIES_OF_CITY) * COUNTY + county % COUNTIES_OF_CITY + 1);
    }

    static String name(int county) {
        return Places.county(county) + "县（虚构）";
    }

    /** Province, cities, counties. */
    static List<Area> all(int counties) {
        List<Area> areas = new ArrayList<>();
        areas.add(new Area(PROVINCE, "虚构省", ""));
        for (int city = 0; city * COUNTIES_OF_CITY < counties; city++) {
            areas.add(new Area(city(city), Places.county(city) + "市（虚构）", PROVINCE));
        }
        for (int county = 0; county < counties; county++) {
            areas.add(new Area(code(county), name(county), city(county / COUNTIES_OF_CITY)));
        }
        return areas;
    }

    /** The lines of areas.csv. */
    static List<String[]> lines(int counties) {
        List<String[]> lines = new ArrayList<>();
        lines.add(new String[] {"code", "name", "parent", "valid_from", "valid_to"});
        all(counties).forEach(area -> lines.add(new String[] {area.code(), area.name(), area.parent(), "", ""}));
        return lines;
    }

    private static String city(int city) {
        return String.valueOf((FIRST_CITY - city) * COUNTY);
    }
}
