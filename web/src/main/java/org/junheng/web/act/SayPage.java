package org.junheng.web.act;

import java.util.List;
import org.junheng.core.text.Words;
import org.junheng.store.people.Unit;
import org.junheng.web.page.Choice;

/**
 * What anybody can say to a county (公众填写页).
 *
 * @param number under which what was said is kept; empty before
 */
public record SayPage(
        Unit county, Words register, Words about, String path, List<Choice> units, List<Input> inputs, String number) {}
