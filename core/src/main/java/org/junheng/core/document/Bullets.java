package org.junheng.core.document;

import java.util.List;

/**
 * One school beside its lines (一校对线): a bar per indicator, every bar scaled so that 100 is the line; the county's value a tick.
 *
 * @param band from which per cent on is near enough; NaN for none
 */
public record Bullets(String title, String line, String county, double band, List<Bullet> bullets) implements Drawing {

    /**
     * @param link address of the value; empty for none
     * @param beside the value and what is lacking, in words
     * @param percent of the line; NaN where there is no value
     * @param countyPercent the county's value in per cent of the line; NaN for none
     */
    public record Bullet(
            String name, String link, String beside, double percent, double countyPercent, boolean isBelow) {}
}
