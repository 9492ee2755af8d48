/**
 * The public edition (公开版): what everybody may read of a county, without signing in and without cookies. Start at {@link
 * org.junheng.web.open.OpenController}.
 */
package org.junheng.web.open;
