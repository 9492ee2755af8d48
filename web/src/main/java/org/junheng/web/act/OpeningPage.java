package org.junheng.web.act;

import java.util.List;
import org.junheng.core.text.Words;
import org.junheng.store.people.Unit;
import org.junheng.web.page.Choice;

/**
 * A case to be opened (登记页).
 *
 * @param at the county or school whose page this is
 * @param units where it can lie
 * @param source where it comes from; empty for by hand
 */
public record OpeningPage(
        Unit at,
        Words register,
        Words about,
        String path,
        String title,
        List<Choice> units,
        List<Choice> owners,
        String due,
        boolean hasBasis,
        List<Choice> bases,
        String source,
        List<Input> inputs) {}
