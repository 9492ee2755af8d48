package org.junheng.cli.serve;

import picocli.CommandLine.Command;

/** {@code junheng audit}: whether anybody touched the audit log of a server (审计核对). */
@Command(
        name = "audit",
        header = "核对审计记录有没有被改、删、调换 / audit: whether the audit log was changed, cut or exchanged",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
public final class AuditCommand extends ServerOptions {

    @Command(
            name = "verify",
            header = "从头到尾核对每条链 / verify every chain from its first row to its last",
            description = {"退出码：0 都对，1 有断处（指出位置）。", "Exit: 0 all hold, 1 broken, the place is named."},
            mixinStandardHelpOptions = true)
    int verify() {
        return new Auditing(this).verify().status();
    }
}
