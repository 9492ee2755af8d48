package org.junheng.web.act;

import java.util.List;
import java.util.Map;
import org.junheng.core.act.Person;
import org.junheng.core.register.CaseRegister;
import org.junheng.store.Look;
import org.junheng.store.act.CaseList;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.web.access.Visitor;

/**
 * Whose cases are looked at (何处的台账): those of a county, of a school, or of the counties of a region.
 *
 * @param kind county, school or region, as it stands in the address
 */
record Place(String kind, String unit) {

    private static final String COUNTY = "county";
    private static final String REGION = "region";
    private static final List<String> KINDS = List.of(COUNTY, "school", REGION);

    /** @param path the variables of the address, of which one says whose cases */
    static Place of(Map<String, String> path) {
        return KINDS.stream()
                .filter(path::containsKey)
                .map(kind -> new Place(kind, path.get(kind)))
                .findFirst()
                .orElseThrow();
    }

    boolean isCounty() {
        return kind.equals(COUNTY);
    }

    String path() {
        return "/" + kind + "/" + unit + "/act";
    }

    String path(CaseRegister register) {
        return path() + "/" + register.id();
    }

    /** The row of the permission table. */
    String route(String method, CaseRegister register, String below) {
        return method + " /" + kind + "/{" + kind + "}/act/" + register.id() + below;
    }

    /** Where a case is opened here; empty where the visitor may not, or the register has none at such a unit. */
    String opening(Visitor visitor, CaseRegister register) {
        boolean isHere =
                !kind.equals(REGION) && (isCounty() || register.life().at().contains(kind));
        return isHere && visitor.may(route("GET", register, "/new"), unit) ? path(register) + "/new" : "";
    }

    /** Everything here that somebody may see. */
    CaseList.Asked asked(Look look, CaseRegister register, Person person) {
        List<String> counties =
                switch (kind) {
                    case COUNTY -> List.of(unit);
                    case REGION ->
                        new Units(look)
                                .below(unit, Unit.Kind.COUNTY).stream()
                                        .map(Unit::id)
                                        .toList();
                    default -> List.of();
                };
        return new CaseList.Asked(
                counties,
                counties.isEmpty() && !kind.equals(REGION) ? unit : "",
                CaseDesk.seesAll(register, person) ? "" : person.login(),
                "",
                "",
                false,
                "",
                "",
                Map.of());
    }
}
