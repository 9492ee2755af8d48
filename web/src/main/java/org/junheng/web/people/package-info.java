/**
 * People (人员): accounts, their roles and units, kept apart as the three administrators are (三员分立): one adds accounts, one grants,
 * one reads what both did. Start at {@link org.junheng.web.people.PeopleController} and {@link org.junheng.web.people.GrantRules}.
 */
package org.junheng.web.people;
