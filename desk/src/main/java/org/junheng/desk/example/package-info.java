/**
 * Example (示例县): an invented county of any size, with every register filled and, if wanted, known faults planted.
 * All names, codes and figures are invented; the same order gives the same bytes. Start at {@link Example}.
 */
package org.junheng.desk.example;
