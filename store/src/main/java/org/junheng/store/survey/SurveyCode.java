package org.junheng.store.survey;

/**
 * What a slip stands for (问卷码), without the code itself.
 *
 * @param school the school it is asked about; empty where the group is not asked per school
 */
public record SurveyCode(String digest, String survey, String group, String school, State state) {

    public enum State {
        /** not answered yet */
        SENT,
        USED,
        /** a new slip took its place */
        VOID,
        /** the survey was closed before it was used */
        OVER
    }
}
