package org.junheng.web.access;

import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/** Not theirs to see or do (无权); the same answer whether the thing is there or not. */
public final class Denied extends Refusal {

    private static final long serialVersionUID = 1;

    public Denied() {
        super(
                Words.of(
                        "这里不在你的权限范围内，或地址不对。需要权限请联系本单位的安全管理员",
                        "this is outside what you may see or do, or the address is wrong. Ask your unit's security administrator for access"));
    }
}
