package org.junheng.core.verify;

/** One rule of verification (核验规则): looks at all facts at once and tells the log what it finds. */
sealed interface Rule
        permits BlankRule,
                SentinelRule,
                RangeRule,
                PeriodRule,
                TotalRule,
                ReferenceRule,
                AreaRule,
                CheckRule,
                GrowthRule,
                YearOnYearRule,
                PeerRule,
                ZeroRule,
                SameNameRule,
                StayRule {

    void check(World world, Log log);
}
