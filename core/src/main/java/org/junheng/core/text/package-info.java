/**
 * Text (文字): what people write and read. Chinese with English beside it, YAML files whose every entry knows its place,
 * and the one way to turn bad input away. Reads nothing; read by every step.
 */
package org.junheng.core.text;
