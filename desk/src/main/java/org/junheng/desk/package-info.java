/**
 * Desk (案头): everything between files and documents that no option, terminal or page has a part in. Files that were handed in are
 * read ({@link Input}), opened ({@link Opened}), judged ({@link Judged}) and told in documents ({@link Documents}); a snapshot is opened
 * again ({@link OpenedSnapshot}), workbooks go back with remarks ({@link MarkedFiles}). The command line and every other front stand on
 * it and decide nothing themselves. Start at {@link Judged}.
 */
package org.junheng.desk;
