/** Cases as they are stored (案卷): begin at {@link org.junheng.store.act.Cases} to read, at {@link org.junheng.store.act.Handling} to do something. */
package org.junheng.store.act;
