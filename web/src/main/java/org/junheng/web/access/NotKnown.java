package org.junheng.web.access;

import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/** A program without a token that holds (未识别). */
public final class NotKnown extends Refusal {

    private static final long serialVersionUID = 1;

    NotKnown() {
        super(Words.of(
                "没有带有效的令牌；请在“改口令”页生成，放在 Authorization: Bearer 后面",
                "no token that holds; make one on the page of your password and send it as Authorization: Bearer"));
    }
}
