/**
 * Page (页面): what every page is made of: its frame, its words in both languages, its answer when something goes wrong.
 * Start at {@link org.junheng.web.page.View}.
 */
package org.junheng.web.page;
