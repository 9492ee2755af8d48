package org.junheng.core.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where the names of marks stand so that they can be read (标注): beside the mark, on the first side where the name crosses neither
 * another name nor a mark nor the edge; nowhere where there is no such side. The heaviest marks choose first.
 */
final class Labels {

    private static final double GAP = 3;
    /** of the size of letters: how far a name rises above its line and hangs below it */
    private static final double RISE = 0.88;

    private static final double HANG = 0.25;
    private static final double NARROW = 0.62;
    private static final int LATIN = 0x2E80;

    /** A mark as it is drawn. */
    record Mark(double x, double y, double radius, String name) {}

    /** Where a name begins, and its line. */
    record Label(double x, double y, String name) {}

    private record Box(double left, double top, double right, double bottom) {

        boolean crosses(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private final double width;
    private final double height;
    private final int size;
    private final List<Box> taken = new ArrayList<>();

    private Labels(double width, double height, int size) {
        this.width = width;
        this.height = height;
        this.size = size;
    }

    /**
     * @param size of the letters
     * @return one for each mark, in their order; empty for a name that has no room
     */
    static List<Optional<Label>> of(List<Mark> marks, double width, double height, int size) {
        Labels labels = new Labels(width, height, size);
        marks.forEach(mark -> labels.taken.add(
                new Box(mark.x - mark.radius, mark.y - mark.radius, mark.x + mark.radius, mark.y + mark.radius)));
        List<Optional<Label>> placed = new ArrayList<>();
        marks.forEach(mark -> placed.add(Optional.empty()));
        IntStream.range(0, marks.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -marks.get(i).radius))
                .forEach(i -> placed.set(i, labels.place(marks.get(i))));
        return placed;
    }

    private Optional<Label> place(Mark mark) {
        double wide = wide(mark.name, size);
        double beside = mark.y + size * (RISE - HANG) / 2;
        List<Label> sides = List.of(
                new Label(mark.x + mark.radius + GAP, beside, mark.name),
                new Label(mark.x - mark.radius - GAP - wide, beside, mark.name),
                new Label(mark.x - wide / 2, mark.y - mark.radius - GAP - size * HANG, mark.name),
                new Label(mark.x - wide / 2, mark.y + mark.radius + GAP + size * RISE, mark.name));
        for (Label side : sides) {
            Box box = new Box(side.x, side.y - size * RISE, side.x + wide, side.y + size * HANG);
            boolean isInside = box.left >= 0 && box.right <= width && box.bottom <= height;
            if (isInside && taken.stream().noneMatch(box::crosses)) {
                taken.add(box);
                return Optional.of(side);
            }
        }
        return Optional.empty();
    }

    /** About as wide as it is drawn: a Chinese character is as wide as it is high. */
    static double wide(String name, int size) {
        return name.codePoints()
                        .mapToDouble(point -> point < LATIN ? NARROW : 1)
                        .sum()
                * size;
    }
}
