package org.junheng.web.work;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junheng.core.collect.RawTable;
import org.junheng.core.collect.Returns;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Source;
import org.junheng.core.register.Registers;
import org.junheng.core.standard.Profile;
import org.junheng.desk.Input;
import org.junheng.desk.Opened;
import org.junheng.desk.Original;
import org.junheng.store.Look;
import org.junheng.store.Store;
import org.junheng.store.figures.Figures;
import org.junheng.store.figures.Scope;
import org.junheng.store.figures.Uploads;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.springframework.stereotype.Component;

/**
 * What is stored of a county or a school, opened as files are (采集、核验). Kept until something is done about it: the county's audit
 * chain grows with every deed and tells about whom, so it tells whether what was opened still holds.
 */
@Component
public final class CountyWork {

    private static final int KEPT = 24;
    private static final String STORED = "stored";
    private static final String SCHOOL = "school";

    private final Store store;
    private final ReturnFiles returns;
    private final Registers registers;
    private final Map<Asked, Seen> seen = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 1, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Seen> eldest) {
            return size() > KEPT;
        }
    });

    /** @param returnsOf the school year whose returns stand beside; 0 for none */
    private record Asked(Scope scope, int returnsOf) {}

    private record Seen(long deeds, Opened opened) {}

    /** How far a county's chain was looked through, and the last row of it that touches figures. */
    private record Touched(long head, long figures) {}

    private final Map<String, Touched> touched = new ConcurrentHashMap<>();

    CountyWork(Store store, ReturnFiles returns, Registers registers) {
        this.store = store;
        this.returns = returns;
        this.registers = registers;
    }

    public Registers registers() {
        return registers;
    }

    /** Registers in the order people fill them: whole schools before their stages and rooms. */
    public Comparator<String> order() {
        return Comparator.<String>comparingInt(
                        id -> registers.register(id).key().size())
                .thenComparingInt(id -> -registers.register(id).fields().size());
    }

    /** All of a county that was handed in: forms still being filled in, or sent back, are left out. */
    public Opened county(String county) {
        return opened(Scope.county(county).submitted());
    }

    /** All of a school, whatever its forms' state. */
    public Opened school(String county, String school) {
        return opened(Scope.unit(county, school));
    }

    /** The same beside the ministry's returns of a school year: where they differ, verification says so. */
    public Opened compared(String county, int year) {
        return opened(Scope.county(county).submitted(), year);
    }

    private Opened opened(Scope scope) {
        return opened(scope, 0);
    }

    private Opened opened(Scope scope, int returnsOf) {
        return store.look(look -> {
            Asked asked = new Asked(scope, returnsOf);
            long deeds = store.chain().head(look.sql(), scope.county()).seq();
            Seen before = seen.get(asked);
            if (before != null && (before.deeds == deeds || holds(look, scope, before))) {
                return before.opened;
            }
            Opened opened = Opened.of(stored(look, scope, returnsOf), registers, elsewhere(look, scope));
            seen.put(asked, new Seen(deeds, opened));
            return opened;
        });
    }

    /** The last deed of a county that touched figures: what was worked out since still holds. */
    long figuresOf(String county) {
        return store.look(look -> {
            long head = store.chain().head(look.sql(), county).seq();
            return touched.compute(county, (unused, before) -> {
                        Touched known = before == null || before.head > head ? new Touched(0, 0) : before;
                        return known.head == head
                                ? known
                                : new Touched(
                                        head,
                                        Math.max(known.figures, store.chain().touched(look.sql(), county, known.head)));
                    })
                    .figures;
        });
    }

    /** What was done about other schools does not matter to one. */
    private boolean holds(Look look, Scope scope, Seen before) {
        Set<String> since = store.chain().unitsSince(look.sql(), scope.county(), before.deeds);
        return scope.unit().isEmpty()
                ? since.isEmpty()
                : !since.contains(scope.unit()) && !since.contains(scope.county());
    }

    /** A school's figures, neither verified nor kept: for whoever goes through many schools. */
    Facts figures(Look look, String county, String school) {
        return Returns.of(stored(look, Scope.unit(county, school), 0).sheets(), registers)
                .facts();
    }

    /** The other schools of the county, which a site may name as its main school. */
    static Map<String, Set<String>> elsewhere(Look look, Scope scope) {
        return scope.unit().isEmpty()
                ? Map.of()
                : Map.of(
                        SCHOOL,
                        new Units(look)
                                .below(scope.county(), Unit.Kind.SCHOOL).stream()
                                        .map(Unit::id)
                                        .filter(id -> !id.equals(scope.unit()))
                                        .collect(Collectors.toSet()));
    }

    private Input stored(Look look, Scope scope, int returnsOf) {
        List<RawTable> sheets = new ArrayList<>(new Figures(look, registers).sheets(scope));
        sheets.add(areas(look));
        if (returnsOf != 0) {
            sheets.addAll(returns.sheets(new Uploads(look).returns(scope.county(), returnsOf)));
        }
        return Input.of(List.of(Original.of(STORED, new byte[0], sheets)), Profile.NONE);
    }

    /** The units of this server as a list of areas, so that each is called by its name here. */
    static RawTable areas(Look look) {
        RawTable.Builder list = RawTable.builder(new Source("areas.csv", "areas"))
                .row(1)
                .text(0, "code")
                .text(1, "name")
                .text(2, "parent");
        int row = 1;
        for (Unit unit : new Units(look).all()) {
            if (unit.kind() != Unit.Kind.SCHOOL) {
                list.row(++row).text(0, unit.id()).text(1, unit.name()).text(2, unit.parent());
            }
        }
        return list.build();
    }
}
