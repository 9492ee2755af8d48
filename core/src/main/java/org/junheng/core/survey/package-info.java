/**
 * Survey (社会认可度调查): what people answered becomes counts by group, by aspect and by school.
 * Reads {@code register}; read by {@code report}. Start at {@link org.junheng.core.survey.SurveyTally}.
 */
package org.junheng.core.survey;
