/**
 * Web (网页): the county's own server. What the command line does with files, people do here in a browser, each seeing their own area;
 * the same classes decide. One package per thing people do; {@code access} decides who may do what where, {@code page} what a page is
 * made of. Start at {@link Server}.
 */
package org.junheng.web;
