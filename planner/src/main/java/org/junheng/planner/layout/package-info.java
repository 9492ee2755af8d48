/**
 * School layout (学校布局): which schools to keep, merge, open, and who boards, over years, at least cost.
 * {@link org.junheng.planner.layout.Layout} is the door, {@link org.junheng.planner.layout.LayoutFile} reads the question.
 */
package org.junheng.planner.layout;
