/**
 * Backup (备份): everything a server keeps in one file that says of itself whether it is whole, the same whichever database is
 * underneath, and the way back into an empty place. Start at {@link org.junheng.store.backup.Backup}.
 */
package org.junheng.store.backup;
