/** The solver HiGHS for linear and mixed-integer programs, called through its C interface. {@link org.junheng.planner.highs.Highs} is the door. */
package org.junheng.planner.highs;
