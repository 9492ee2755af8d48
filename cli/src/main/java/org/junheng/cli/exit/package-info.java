/** Exit (退出码): how a command ends, for all commands in one place. Start at {@link org.junheng.cli.exit.Exit}. */
package org.junheng.cli.exit;
