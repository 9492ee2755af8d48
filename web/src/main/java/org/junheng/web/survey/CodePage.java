package org.junheng.web.survey;

/**
 * Where a code is typed (输入问卷码), and where somebody is thanked.
 *
 * @param isSent whether an answer was just sent
 */
public record CodePage(boolean isSent, String typed) {}
