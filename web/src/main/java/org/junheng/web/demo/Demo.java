package org.junheng.web.demo;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.desk.BuiltIn;
import org.junheng.desk.example.Area;
import org.junheng.desk.example.Example;
import org.junheng.store.Actor;
import org.junheng.store.Store;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.store.round.Form;
import org.junheng.web.work.Freezing;

/**
 * The demonstration (演示): a city of two counties with the figures of three school years, this year's round open, the first county's last
 * year before the city and the public, and an account for every role. All of it is invented and the same each time but for the passwords.
 */
public final class Demo {

    private static final List<Integer> SCHOOLS = List.of(12, 20);

    private Demo() {}

    /**
     * Fills a store that is still empty.
     *
     * @return the accounts it made
     */
    public static List<DemoAccount> fill(Store store, Registers registers) {
        if (!store.look(look -> new Units(look).all()).isEmpty()) {
            throw new Refusal(Words.of(
                    "%s 里已有数据，演示只用空的；请换一个 --data，或不写",
                    "%s holds data already, a demonstration begins empty; take another --data or none",
                    store.settings().folder()));
        }
        List<Area> areas = Example.areas(SCHOOLS.size());
        store.doing(Actor.COMMAND_LINE, deed -> areas.forEach(area -> Units.put(deed, unit(area))));
        List<Area> counties =
                areas.stream().filter(area -> kind(area) == Unit.Kind.COUNTY).toList();
        List<DemoCounty> filled = IntStream.range(0, counties.size())
                .mapToObj(number -> new DemoCounty(store, registers, counties.get(number), number, SCHOOLS.get(number)))
                .toList();
        Freezing freezing = Freezing.of(store, registers, BuiltIn.standards());
        for (int number = 0; number < filled.size(); number++) {
            filled.get(number).fill(number == 0 ? Optional.of(freezing) : Optional.empty());
        }
        List<DemoAccount> people = new DemoPeople(store, registers, areas.get(0).code(), filled).add();
        DemoCounty first = filled.get(0);
        String own = first.school(Form.State.SUBMITTED);
        List<String> schools = store
                .look(look -> new Units(look).below(first.area().code(), Unit.Kind.SCHOOL))
                .stream()
                .map(Unit::id)
                .sorted(Comparator.comparing(id -> !id.equals(own)))
                .toList();
        new DemoCases(store, registers, first.area().code(), schools, DemoPeople.clerk(own)).add();
        return people;
    }

    private static Unit unit(Area area) {
        return new Unit(area.code(), kind(area), area.name(), area.parent());
    }

    private static Unit.Kind kind(Area area) {
        return area.code().endsWith("0000")
                ? Unit.Kind.PROVINCE
                : area.code().endsWith("00") ? Unit.Kind.CITY : Unit.Kind.COUNTY;
    }
}
