/**
 * Work (办理): stored figures and handed-in files through the same steps as on the command line. Nothing is decided here.
 * Start at {@link org.junheng.web.work.CountyWork} (what is stored) and {@link org.junheng.web.work.HandedFile} (what comes in).
 */
package org.junheng.web.work;
