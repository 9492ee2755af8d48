package org.junheng.core.model;

/** Whether a fact is there. Missing is not zero, and what does not apply is neither. */
public enum State {
    VALUE,
    MISSING,
    NOT_APPLICABLE
}
