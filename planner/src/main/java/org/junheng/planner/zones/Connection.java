package org.junheng.planner.zones;

import java.util.Arrays;

/** Whether zones hang together (连续): which units of a zone can be reached from its school without leaving it. */
final class Connection {

    private final int[][] next;
    private final int[] seen;
    private final int[] queue;
    private int mark;

    Connection(int[][] next) {
        this.next = next;
        this.seen = new int[next.length];
        this.queue = new int[next.length];
    }

    /** Whether the zone of this unit still hangs together without it. */
    boolean canLose(int unit, int[] zoneOf) {
        int zone = zoneOf[unit];
        int wanted = 0;
        int first = -1;
        for (int neighbour : next[unit]) {
            if (zoneOf[neighbour] == zone) {
                wanted++;
                first = neighbour;
            }
        }
        if (wanted <= 1) {
            return true;
        }
        begin(first);
        seen[unit] = mark;
        int size = 1;
        for (int at = 0; at < size; at++) {
            for (int neighbour : next[queue[at]]) {
                if (zoneOf[neighbour] == zone && seen[neighbour] != mark) {
                    seen[neighbour] = mark;
                    queue[size++] = neighbour;
                }
            }
        }
        for (int neighbour : next[unit]) {
            if (zoneOf[neighbour] == zone && seen[neighbour] != mark) {
                return false;
            }
        }
        return true;
    }

    /** The units of the zone that cannot be reached from this one of its units; none where it hangs together. */
    int[] cutOff(int root, int[] zoneOf) {
        int zone = zoneOf[root];
        reach(root, zoneOf);
        int[] lost = new int[zoneOf.length];
        int size = 0;
        for (int unit = 0; unit < zoneOf.length; unit++) {
            if (zoneOf[unit] == zone && seen[unit] != mark) {
                lost[size++] = unit;
            }
        }
        return Arrays.copyOf(lost, size);
    }

    private void reach(int root, int[] zoneOf) {
        begin(root);
        int size = 1;
        for (int at = 0; at < size; at++) {
            for (int neighbour : next[queue[at]]) {
                if (zoneOf[neighbour] == zoneOf[root] && seen[neighbour] != mark) {
                    seen[neighbour] = mark;
                    queue[size++] = neighbour;
                }
            }
        }
    }

    private void begin(int root) {
        mark++;
        queue[0] = root;
        seen[root] = mark;
    }
}
