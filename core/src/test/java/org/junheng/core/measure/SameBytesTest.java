package org.junheng.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The same facts give the same numbers, bit for bit, on any number of threads and every time. */
class SameBytesTest {

    @Test
    void one_thread_and_two_give_the_same_bits() {
        SplittableRandom random = new SplittableRandom(7);
        World world = new World();
        for (int i = 0; i < 500; i++) {
            world.county("99990" + i % 4)
                    .school(
                            "s%04d".formatted(i),
                            random.nextInt(1, 2000),
                            random.nextInt(0, 30_000),
                            random.nextInt(0, 20));
        }
        long one = bits(Measurement.of(world.facts(), World.QUALITY, World.YEAR, 1));
        long two = bits(Measurement.of(world.facts(), World.QUALITY, World.YEAR, 2));
        long again = bits(Measurement.of(world.facts(), World.QUALITY, World.YEAR, 2));
        assertThat(two).isEqualTo(one);
        assertThat(again).isEqualTo(one);
    }

    private static long bits(Measures measures) {
        long bits = 1;
        for (StageMeasures stage : measures.stages()) {
            for (IndicatorMeasures each : stage.indicators()) {
                for (int section = 0; section < stage.size(); section++) {
                    bits = bits * 31 + Double.doubleToLongBits(each.value(section));
                    bits = bits * 31 + each.meets(section).ordinal();
                }
                bits = bits * 31 + Double.doubleToLongBits(each.spread().cv());
            }
        }
        return bits;
    }
}
