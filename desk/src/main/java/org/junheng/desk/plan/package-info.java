/**
 * Plans made of a county's figures and written down (规划). {@link org.junheng.desk.plan.ResourcePlanning} is the door for those of resources,
 * {@link org.junheng.desk.plan.PaperPlanning} for the others.
 */
package org.junheng.desk.plan;
