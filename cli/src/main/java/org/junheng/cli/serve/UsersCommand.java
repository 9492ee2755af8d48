package org.junheng.cli.serve;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code junheng users}: the accounts of a server, for whoever runs its machine; beside the running server or without it (账号). */
@Command(
        name = "users",
        header = "账号：列出、添加、重设口令、停用、授权 / users: list, add, new password, disable, grant",
        description = {
            "直接改数据库，服务在不在运行都可以；每一步都记入审计。给出的口令只显示一次，首次登录必须换。",
            "Works on the database itself, whether the server runs or not; every step is audited. Passwords are shown once and have to"
                    + " be replaced at the first sign-in."
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
public final class UsersCommand extends ServerOptions {

    @Command(name = "list", header = "列出账号和授权 / the accounts with their roles", mixinStandardHelpOptions = true)
    int list() {
        return new People(this).list().status();
    }

    @Command(name = "add", header = "添加账号 / add an account", mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "LOGIN", description = "账号 / the account") String login,
            @Option(names = "--name", paramLabel = "NAME", required = true, description = "姓名 / the person's name")
                    String name,
            @Option(names = "--role", paramLabel = "ROLE", required = true, description = "角色 / the role") String role,
            @Option(names = "--unit", paramLabel = "CODE", required = true, description = "单位代码 / code of the unit")
                    String unit) {
        return new People(this).add(login, name, role, unit).status();
    }

    @Command(name = "password", header = "给一个新口令 / give a new password", mixinStandardHelpOptions = true)
    int password(@Parameters(paramLabel = "LOGIN", description = "账号 / the account") String login) {
        return new People(this).password(login).status();
    }

    @Command(
            name = "disable",
            header = "停用；--undo 重新启用 / disable; --undo enables again",
            mixinStandardHelpOptions = true)
    int disable(
            @Parameters(paramLabel = "LOGIN", description = "账号 / the account") String login,
            @Option(names = "--undo", description = "重新启用 / enable again") boolean undo) {
        return new People(this).disable(login, !undo).status();
    }

    @Command(
            name = "grant",
            header = "授权；--undo 收回 / grant a role; --undo withdraws it",
            mixinStandardHelpOptions = true)
    int grant(
            @Parameters(paramLabel = "LOGIN", description = "账号 / the account") String login,
            @Option(names = "--role", paramLabel = "ROLE", required = true, description = "角色 / the role") String role,
            @Option(names = "--unit", paramLabel = "CODE", required = true, description = "单位代码 / code of the unit")
                    String unit,
            @Option(names = "--undo", description = "收回 / withdraw") boolean undo) {
        return new People(this).grant(login, role, unit, undo).status();
    }
}
