package org.junheng.web.access;

import java.util.Set;
import org.junheng.core.text.Words;
import org.junheng.store.people.Unit;

/**
 * What a person is here (角色).
 *
 * @param at the kinds of unit it can be granted in
 * @param isSeparate whether it is one of those of which nobody may have two (三员分立, GB/T 22239-2019)
 */
public record Role(String id, Words name, Words does, Set<Unit.Kind> at, boolean isSeparate) {}
