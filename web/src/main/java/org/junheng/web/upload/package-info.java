/** Upload (上传结果): what a handed-in file brought, which rows must be changed, and the way back. Start at {@link org.junheng.web.upload.UploadController}. */
package org.junheng.web.upload;
