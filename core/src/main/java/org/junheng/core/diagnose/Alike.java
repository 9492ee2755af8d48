package org.junheng.core.diagnose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junheng.core.measure.Groups;
import org.junheng.core.measure.Measures;
import org.junheng.core.measure.StageMeasures;

/** Finds the {@link Peers} of each school of one stage: same type and place where these are known, between half and twice its size. */
public final class Alike {

    private static final List<String> FIELDS = List.of("type", "location");

    /** How many peers are told of, the nearest in size. */
    private static final int MOST = 10;

    private final StageMeasures stage;
    private final List<String[]> groups = new ArrayList<>();

    public Alike(Measures measures, StageMeasures stage) {
        this.stage = stage;
        for (String field : FIELDS) {
            Groups.by(measures, field).map(each -> each.of(stage)).ifPresent(groups::add);
        }
    }

    public Peers peers(int section) {
        List<Integer> alike = new ArrayList<>();
        for (int other = 0; other < stage.size(); other++) {
            if (other != section && isLikeInSize(section, other) && isInSameGroups(section, other)) {
                alike.add(other);
            }
        }
        alike.sort(Comparator.comparingDouble((Integer other) -> distance(section, other))
                .thenComparing(Comparator.naturalOrder()));
        return new Peers(
                section,
                alike.subList(0, Math.min(MOST, alike.size())).stream().sorted().toList());
    }

    private boolean isLikeInSize(int section, int other) {
        double own = stage.students(section);
        double others = stage.students(other);
        return others > 0 && others <= 2 * own && own <= 2 * others;
    }

    /** Half the size is as far away as twice the size. */
    private double distance(int section, int other) {
        return Math.abs(Math.log(stage.students(other) / stage.students(section)));
    }

    private boolean isInSameGroups(int section, int other) {
        return groups.stream().allMatch(group -> group[other].equals(group[section]));
    }
}
