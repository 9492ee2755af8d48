/**
 * Plans of resources (资源配置方案): teachers moved, hired, qualified, rooms and grounds built, equipment bought, school by school and year by
 * year, so that a standard is met at least cost. {@link org.junheng.core.plan.resources.ResourceModel} is the program, each
 * {@link org.junheng.core.plan.resources.Limit} writes its rows and checks a finished plan, {@link org.junheng.core.plan.resources.Recheck}
 * measures what the plan leads to.
 */
package org.junheng.core.plan.resources;
