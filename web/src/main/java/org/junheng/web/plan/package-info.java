/** Scenarios and the plans found for them (方案): asked on a page, made by a process of its own, shown, compared. */
package org.junheng.web.plan;
