package org.junheng.web.audit;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.store.Look;
import org.junheng.store.audit.AuditEntry;
import org.junheng.store.people.Accounts;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;

/** The chains an auditor reads (所管的审计链): those of the counties at or below their units, and that of the house where all its accounts are. */
final class OwnChains {

    private OwnChains() {}

    static Set<String> of(Look look, Collection<String> reach) {
        Set<String> chains = new TreeSet<>();
        Units units = new Units(look);
        for (String unit : reach) {
            units.below(unit, Unit.Kind.COUNTY).forEach(county -> chains.add(county.id()));
        }
        if (new Accounts(look).areAllWithin(reach)) {
            chains.add(AuditEntry.HOUSE);
        }
        return chains;
    }
}
