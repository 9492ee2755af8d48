package org.junheng.core.trial;

import org.junheng.core.model.Place;
import org.junheng.core.register.Field;
import org.junheng.core.text.Words;

/**
 * One figure that was set otherwise for trying out.
 *
 * @param setting as it was typed
 * @param whose the school or county, with its stage and year
 * @param before and after: as people write them, empty where there is no value
 * @param place the cell the reported figure stands in
 */
public record Change(String setting, Words whose, Field field, String before, String after, Place place) {}
