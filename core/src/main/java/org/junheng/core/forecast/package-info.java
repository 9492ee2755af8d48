/**
 * What the coming years bring (学龄人口预测): students by school, stage and year from births, entrants and those who move up, with the
 * band that past years give; then the standard year by year, nothing changed but students. Start at {@link Forecast}.
 */
package org.junheng.core.forecast;
