/**
 * Rounds (收数): which forms are collected from whom until when, how each stands, who confirmed, what was frozen and what each level
 * decided. Start at {@link org.junheng.store.round.Rounds}, {@link org.junheng.store.round.Forms} and
 * {@link org.junheng.store.round.FrozenFigures}.
 */
package org.junheng.store.round;
