/**
 * Results (看结果): what a county's figures come to, and where every number comes from. Start at {@link
 * org.junheng.web.results.OverviewController}.
 */
package org.junheng.web.results;
