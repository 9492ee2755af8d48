/** SCIP as a second opinion (交叉验证): a solver by other people, called through OR-Tools. */
package org.junheng.planner.scip;
