/** Home (首页): what the visitor has to do today. Start at {@link org.junheng.web.home.HomeController}. */
package org.junheng.web.home;
