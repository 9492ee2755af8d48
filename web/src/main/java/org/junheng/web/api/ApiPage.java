package org.junheng.web.api;

import java.util.List;
import org.junheng.web.access.Route;

/** Every route there is (接口页). */
public record ApiPage(List<Route> routes) {

    public ApiPage {
        routes = List.copyOf(routes);
    }
}
