/**
 * County (县里收数): rounds, the board of schools and forms, verification, county workbooks and the ministry's returns, freezing.
 * Start at {@link org.junheng.web.county.CollectController}.
 */
package org.junheng.web.county;
