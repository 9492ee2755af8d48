package org.junheng.web.results;

import java.util.List;

/**
 * A county's outline as it is drawn (县界线).
 *
 * @param lines each a list of longitudes and latitudes; none where the county has handed in none
 * @param approval its number; empty for none
 */
public record OutlineLines(List<double[][]> lines, String approval) {}
