package org.junheng.web.access;

import java.util.Set;
import org.junheng.core.text.Words;
import org.junheng.store.people.Unit;

/**
 * What a person is here (角色).
 *
 * @param at the kinds of unit it can be granted in
 */
public record Role(String id, Words name, Words does, Set<Unit.Kind> at) {}
