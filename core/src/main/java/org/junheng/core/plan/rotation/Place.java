package org.junheng.core.plan.rotation;

/**
 * A school teachers come from and go to (学校).
 *
 * @param number its place in the list of schools
 * @param longitude and latitude: NaN where not known
 * @param isWeak whether it shall be helped by a backbone teacher
 */
public record Place(int number, String code, String name, double longitude, double latitude, boolean isWeak) {}
