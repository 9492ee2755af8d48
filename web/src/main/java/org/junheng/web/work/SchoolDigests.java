package org.junheng.web.work;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junheng.store.Look;
import org.junheng.store.Store;
import org.springframework.stereotype.Component;

/**
 * The digests of schools' figures as they are now (各校之数的摘要). On the last day of a round staff look at hundreds of schools while
 * others hand in; so a digest is computed again only where the county's audit chain says that something was done about the school, or
 * about the county as a whole.
 */
@Component
public final class SchoolDigests {

    private final Store store;
    private final CountyWork work;
    private final Map<List<Object>, Known> known = new ConcurrentHashMap<>();

    /** @param deeds how long the chain was */
    private record Known(long deeds, Map<String, String> digests) {}

    SchoolDigests(Store store, CountyWork work) {
        this.store = store;
        this.work = work;
    }

    /** School → digest of its figures of a year. */
    public Map<String, String> of(String county, int year, Collection<String> schools) {
        List<Object> asked = List.of(county, year);
        return store.look(look -> {
            long deeds = store.chain().head(look.sql(), county).seq();
            Map<String, String> digests = still(look, county, known.getOrDefault(asked, new Known(0, Map.of())));
            schools.forEach(school -> digests.computeIfAbsent(school, fresh -> digest(look, county, fresh, year)));
            known.merge(
                    asked,
                    new Known(deeds, Map.copyOf(digests)),
                    (before, now) -> before.deeds > now.deeds ? before : now);
            return digests;
        });
    }

    private Map<String, String> still(Look look, String county, Known before) {
        if (before.digests.isEmpty()) {
            return new HashMap<>();
        }
        Set<String> since = store.chain().unitsSince(look.sql(), county, before.deeds);
        Map<String, String> digests = new HashMap<>(since.contains(county) ? Map.of() : before.digests);
        digests.keySet().removeAll(since);
        return digests;
    }

    private String digest(Look look, String county, String school, int year) {
        return SchoolFigures.digest(SchoolFigures.ofYear(work.figures(look, county, school), year, work.registers()));
    }
}
