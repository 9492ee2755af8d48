/**
 * Measure (测算): indicator values, thresholds met, spread between schools, and every clause that facts alone decide.
 * Reads {@code verify}; read by {@code diagnose} and {@code assess}. Start at {@link Measurement}.
 */
package org.junheng.core.measure;
