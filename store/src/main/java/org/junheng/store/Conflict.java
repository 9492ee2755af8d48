package org.junheng.store;

import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/** Somebody else was quicker (冲突): what was to be changed is no longer what it was when it was looked at. Nothing was changed. */
public class Conflict extends Refusal {

    private static final long serialVersionUID = 1;

    public Conflict(Words sentence) {
        super(sentence);
    }
}
