/**
 * Standard (标准): whatever is judged, as data: document, indicators, clauses, exemptions, readings, worked examples.
 * Reads {@code register}; read by {@code measure} and {@code assess}. Start at {@link Standards}.
 */
package org.junheng.core.standard;
