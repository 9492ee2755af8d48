package org.junheng.core.plan.rotation;

import org.junheng.core.text.Words;

/** Why a teacher does not rotate (不参加交流的原因). */
public enum Stays {
    TOO_SHORT(Words.of("在本校年限未到", "not here long enough")),
    AGE(Words.of("接近退休", "near retirement")),
    EXEMPT(Words.of("名册写明不参加", "exempt by the roster")),
    SINGLE(Words.of("本校本科只有一人", "the only one of the subject")),
    PARTNER(Words.of("配偶不能同动", "the partner cannot go along")),
    SETTLED(Words.of("已定不动", "settled to stay")),
    NOWHERE(Words.of("没有可去的学校", "no school to go to"));

    private final Words words;

    Stays(Words words) {
        this.words = words;
    }

    public Words words() {
        return words;
    }
}
