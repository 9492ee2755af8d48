/**
 * Which teacher goes to which school (教师交流轮岗): who may go, where to, within which limits; each limit writes its rows, checks a
 * finished plan exactly and words its breach. No solver here. Start at {@link RotationProblem}.
 */
package org.junheng.core.plan.rotation;
