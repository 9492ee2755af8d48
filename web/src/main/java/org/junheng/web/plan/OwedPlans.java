package org.junheng.web.plan;

import org.junheng.core.text.Refusal;
import org.junheng.store.Store;
import org.junheng.store.figures.Scenario;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Plans that were asked for when the server went down, waiting or under way, are made all the same once it is up again (接着算). */
@Component
class OwedPlans {

    private static final Logger LOG = LoggerFactory.getLogger(OwedPlans.class);

    private final Store store;
    private final PlanRuns runs;

    OwedPlans(Store store, PlanRuns runs) {
        this.store = store;
        this.runs = runs;
    }

    @EventListener(ApplicationReadyEvent.class)
    void make() {
        for (String id : runs.owed()) {
            try {
                runs.ask(store.look(look -> Scenario.of(look, id)));
            } catch (Refusal gone) {
                LOG.info("nobody asks for plan {} any more", id);
            }
        }
    }
}
