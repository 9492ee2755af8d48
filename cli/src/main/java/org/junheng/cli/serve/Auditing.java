package org.junheng.cli.serve;

import java.util.List;
import org.junheng.cli.exit.Exit;
import org.junheng.core.text.Words;
import org.junheng.store.Store;
import org.junheng.store.audit.AuditChain;

/** Verifies the audit chains of a server (审计核对). */
final class Auditing {

    private final ServerOptions options;

    Auditing(ServerOptions options) {
        this.options = options;
    }

    Exit verify() {
        try (Store store = new Place(options.configuration()).opened()) {
            List<AuditChain.Break> breaks = store.look(look -> store.chain().verify(look.sql()));
            breaks.forEach(found -> options.say(found.sentence()));
            if (!breaks.isEmpty()) {
                return Exit.NOT_PASSED;
            }
            long rows = store.look(look -> look.sql()
                    .createQuery("SELECT COUNT(*) FROM audit")
                    .mapTo(Long.class)
                    .one());
            options.say(Words.of("审计记录 %d 条，前后相接，没有改动", "%d audit rows, each holds", rows));
            return Exit.PASSED;
        }
    }
}
