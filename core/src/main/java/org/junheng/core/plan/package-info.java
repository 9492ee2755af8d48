/**
 * Plan (规划): what may be done, at which price, within which limits; the linear program of it, and the check of a finished plan in exact
 * arithmetic. No solver is known here.
 */
package org.junheng.core.plan;
