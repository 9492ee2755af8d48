/**
 * Access (权限): the one place that decides who may do what where, from the table {@code access/access.yaml}. A route without a row is
 * open to nobody. Start at {@link org.junheng.web.access.Access}.
 */
package org.junheng.web.access;
