package org.junheng.web.results;

import org.junheng.store.people.Unit;
import org.junheng.web.page.Told;
import org.junheng.web.work.CountyResults;

/** One school and its lines (我校页); nothing is told where its forms are not handed in yet. */
public record StandingPage(Unit school, CountyResults results, Told told) {}
