/** Search (查找): units the visitor may read, rules of the standards, pages, terms. */
package org.junheng.web.search;
