/**
 * Register (登记册): whatever is recorded, as YAML: fields with type, unit, definition, official form; key; checks.
 * Reads {@code formula}; read by {@code standard} and all later steps. Start at {@link Registers}.
 */
package org.junheng.core.register;
