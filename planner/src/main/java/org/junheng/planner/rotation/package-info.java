/** Finds rotations of teachers with HiGHS, fair ones among the cheapest, and says why there is none. Start at {@link RotationPlanner}. */
package org.junheng.planner.rotation;
