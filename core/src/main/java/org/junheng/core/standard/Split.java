package org.junheng.core.standard;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/** How the site resources of a combined school are shared out to its stages (拆分): by students times the weight of the stage. */
public record Split(Map<String, BigDecimal> weights, Set<String> fields) {}
