package org.junheng.web.results;

import org.junheng.core.text.Words;
import org.junheng.web.page.Told;
import org.junheng.web.work.CountyResults;

/** What a number counts, or how a clause was decided (数目的来历页). */
public record CountPage(CountyResults results, Words title, Told told) {}
