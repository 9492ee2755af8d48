package org.junheng.store;

import org.jdbi.v3.core.Handle;

/** One consistent view of what is stored (查看); lives as long as the call it was given to. */
public class Look {

    private final Handle handle;

    Look(Handle handle) {
        this.handle = handle;
    }

    /** For the classes that speak SQL. */
    public Handle sql() {
        return handle;
    }
}
