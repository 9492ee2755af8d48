/** Notice (公示): a county's frozen figures before the public, objections and answers. Start at {@link org.junheng.web.notice.NoticeController}. */
package org.junheng.web.notice;
