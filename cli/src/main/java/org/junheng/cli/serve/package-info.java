/**
 * Serve (服务): the commands about the county's own server: start it, back it up and restore it, its accounts, its audit chain. The
 * commands name no class of {@code web} or {@code store} among their fields and methods, so that the help needs none of them; the work
 * is done beside them. Start at {@link org.junheng.cli.serve.ServeCommand}.
 */
package org.junheng.cli.serve;
