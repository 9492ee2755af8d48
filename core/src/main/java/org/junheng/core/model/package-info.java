/**
 * Model (模型): facts as columns, each number with its state and the cell it came from.
 * Reads {@code text}; read by every step. Start at {@link Facts}.
 */
package org.junheng.core.model;
