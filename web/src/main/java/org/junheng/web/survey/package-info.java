/**
 * Surveys of satisfaction (社会认可度调查): a county opens one, prints slips, people answer on their phones without signing in, papers are
 * entered in bulk, the result goes into the application form. Start at {@link org.junheng.web.survey.SurveyController}; what people
 * see is at {@link org.junheng.web.survey.AnswerController}.
 */
package org.junheng.web.survey;
