package org.junheng.store.people;

import org.junheng.core.text.Words;

/**
 * A school, county, city or province (单位).
 *
 * @param id area code of six digits, or a school's code of ten
 * @param parent id of the unit above, empty at the top
 */
public record Unit(String id, Kind kind, String name, String parent) {

    /** From the top down. */
    public enum Kind {
        NATION(Words.of("国家", "nation")),
        PROVINCE(Words.of("省", "province")),
        CITY(Words.of("市", "city")),
        COUNTY(Words.of("县", "county")),
        SCHOOL(Words.of("学校", "school"));

        private final Words named;

        Kind(Words named) {
            this.named = named;
        }

        public Words named() {
            return named;
        }
    }
}
