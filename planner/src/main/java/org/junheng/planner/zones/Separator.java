package org.junheng.planner.zones;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Units between a part of a zone and the zone's school: one of them must belong to the zone if any of the part does (a,b-separator: Validi,
 * Buchanan and Lykhovyd, Oper. Res. 2022).
 */
final class Separator {

    private final int[][] next;

    Separator(int[][] next) {
        this.next = next;
    }

    /** @return the units round the part, of those no more than are needed to keep it from the root */
    int[] between(int[] part, int root) {
        boolean[] isPart = new boolean[next.length];
        boolean[] isRim = new boolean[next.length];
        for (int unit : part) {
            isPart[unit] = true;
        }
        for (int unit : part) {
            for (int neighbour : next[unit]) {
                isRim[neighbour] |= !isPart[neighbour];
            }
        }
        boolean[] isReached = new boolean[next.length];
        int[] queue = new int[next.length];
        int size = 0;
        queue[size++] = root;
        isReached[root] = true;
        for (int at = 0; at < size; at++) {
            if (isRim[queue[at]]) {
                continue;
            }
            for (int neighbour : next[queue[at]]) {
                if (!isReached[neighbour] && !isPart[neighbour]) {
                    isReached[neighbour] = true;
                    queue[size++] = neighbour;
                }
            }
        }
        return java.util.stream.IntStream.range(0, next.length)
                .filter(unit -> isRim[unit] && isReached[unit])
                .toArray();
    }

    /** The parts these units fall into, each hanging together. */
    List<int[]> parts(int[] units) {
        boolean[] isWaiting = new boolean[next.length];
        for (int unit : units) {
            isWaiting[unit] = true;
        }
        List<int[]> parts = new ArrayList<>();
        int[] queue = new int[next.length];
        for (int unit : units) {
            if (!isWaiting[unit]) {
                continue;
            }
            int size = 0;
            queue[size++] = unit;
            isWaiting[unit] = false;
            for (int at = 0; at < size; at++) {
                for (int neighbour : next[queue[at]]) {
                    if (isWaiting[neighbour]) {
                        isWaiting[neighbour] = false;
                        queue[size++] = neighbour;
                    }
                }
            }
            parts.add(Arrays.copyOf(queue, size));
        }
        return parts;
    }
}
