package org.junheng.core.verify;

/** One rule of verification (核验规则): looks at all facts at once and tells the log what it finds. */
sealed interface Rule permits BlankRule, RangeRule, SentinelRule, CheckRule {

    void check(World world, Log log);
}
