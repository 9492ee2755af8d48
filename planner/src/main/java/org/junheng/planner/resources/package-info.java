/**
 * Solves plans of resources: the coefficients of variation by tangents to their cones, the whole numbers by HiGHS, the answer checked in
 * exact arithmetic. {@link org.junheng.planner.resources.ResourcePlanner} is the door.
 */
package org.junheng.planner.resources;
