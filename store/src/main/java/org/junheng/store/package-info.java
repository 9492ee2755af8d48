/**
 * Store (存储): one database, SQLite or PostgreSQL, that keeps units, people, figures with the history of every value, rounds and
 * decisions. Reads are a {@link Look}; writes are a {@link Deed} of somebody, which leaves audit rows in the same transaction or is
 * undone. Start at {@link Store}.
 */
package org.junheng.store;
