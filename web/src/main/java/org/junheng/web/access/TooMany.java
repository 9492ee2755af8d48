package org.junheng.web.access;

import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/** So much came from one network address that no more is taken for a while (来得太多). */
public final class TooMany extends Refusal {

    private static final long serialVersionUID = 1;

    public TooMany() {
        super(
                Words.of(
                        "从这个网络地址来的太多，这一条没有收下；请过 15 分钟再交，或打电话、写信给县教育局",
                        "too many came from this network address and this one was not taken; send it in 15 minutes, or call or write to the county's education office"));
    }
}
