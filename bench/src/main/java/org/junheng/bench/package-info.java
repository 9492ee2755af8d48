/**
 * Benchmarks (性能): each measures this program beside a yardstick in the same run and prints the ratio, since seconds differ from
 * machine to machine. Start with {@code bench/run}.
 */
package org.junheng.bench;
