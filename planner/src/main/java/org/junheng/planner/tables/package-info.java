/** The tables a plan of places is made from: villages, blocks, schools. {@link org.junheng.planner.tables.PlanTable} is the door. */
package org.junheng.planner.tables;
