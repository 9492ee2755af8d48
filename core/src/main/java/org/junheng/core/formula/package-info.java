/**
 * Formula (公式): the small language in which standards and registers state what is computed and what must hold.
 * One tree, several readings: value over columns, exact value, Excel formula, sentence, units.
 * Reads {@code model}; read by {@code register} and all later steps. Start at {@link Formula}.
 */
package org.junheng.core.formula;
