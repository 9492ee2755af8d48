/**
 * Surveys (社会认可度调查): what is asked of whom, the codes of the slips, what came back, papers that were entered. Nothing here tells who
 * answered what. Start at {@link org.junheng.store.survey.Survey}.
 */
package org.junheng.store.survey;
