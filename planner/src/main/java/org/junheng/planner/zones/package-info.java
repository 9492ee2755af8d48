/**
 * Enrolment zones (学区划片): which block goes to which school, each zone in one piece and within its places, with as little way to school as
 * there can be. {@link org.junheng.planner.zones.Zones} is the door, {@link org.junheng.planner.zones.ZonesFile} reads the question.
 */
package org.junheng.planner.zones;
