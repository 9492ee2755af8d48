package org.junheng.desk.example;

import java.util.SplittableRandom;

/** Chance that can be repeated (可重复的随机数): the same seed and path give the same numbers on every machine. */
final class Chance {

    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final int UNIFORMS = 12;

    private final SplittableRandom random;

    private Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** @param path what the numbers are for, so that one school's numbers do not depend on how many schools stand before it */
    static Chance of(long seed, long... path) {
        long mixed = seed * MIX;
        for (long step : path) {
            mixed = (mixed ^ step) * MIX;
            mixed ^= mixed >>> 29;
        }
        return new Chance(mixed);
    }

    double between(double least, double most) {
        return least + (most - least) * random.nextDouble();
    }

    int whole(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean happens(double share) {
        return random.nextDouble() < share;
    }

    /** A number around 1: about two thirds lie within the spread, none farther than three times. */
    double around(double spread) {
        double sum = 0;
        for (int i = 0; i < UNIFORMS; i++) {
            sum += random.nextDouble();
        }
        double deviation = sum - UNIFORMS / 2d;
        return 1 + spread * Math.max(-3, Math.min(3, deviation));
    }

    /** A whole number whose mean is the given one. */
    int about(double mean) {
        return (int) Math.floor(mean + random.nextDouble());
    }
}
