/**
 * People (人员): units and who reports to whom, accounts, what they are granted, and the passwords that were tried.
 * Start at {@link org.junheng.store.people.Accounts} and {@link org.junheng.store.people.Units}.
 */
package org.junheng.store.people;
