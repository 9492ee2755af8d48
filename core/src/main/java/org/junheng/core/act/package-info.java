/** Act (落实): what may be done next about a case, by whom, until when, and who is told when it is late. Start at {@link Moves}. */
package org.junheng.core.act;
