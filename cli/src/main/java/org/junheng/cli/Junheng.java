package org.junheng.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junheng.cli.exit.Exit;
import org.junheng.cli.serve.AuditCommand;
import org.junheng.cli.serve.BackupCommand;
import org.junheng.cli.serve.RestoreCommand;
import org.junheng.cli.serve.ServeCommand;
import org.junheng.cli.serve.UsersCommand;
import org.junheng.desk.BuiltIn;
import org.junheng.desk.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The program 均衡: what stands on its command line, and how it starts. */
@Command(
        name = "junheng",
        header = "均衡：从县里的数据到结论 / from a county's files to the verdict",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Junheng.Built.class,
        mixinStandardHelpOptions = true)
public final class Junheng {

    private static final Map<String, Supplier<Object>> COMMANDS = new TreeMap<>(Map.ofEntries(
            Map.entry("assess", AssessCommand::new),
            Map.entry("audit", AuditCommand::new),
            Map.entry("backup", BackupCommand::new),
            Map.entry("diagnose", DiagnoseCommand::new),
            Map.entry("example", ExampleCommand::new),
            Map.entry("forecast", ForecastCommand::new),
            Map.entry("measure", MeasureCommand::new),
            Map.entry("plan", PlanCommand::new),
            Map.entry("reconcile", ReconcileCommand::new),
            Map.entry("replay", ReplayCommand::new),
            Map.entry("report", ReportCommand::new),
            Map.entry("restore", RestoreCommand::new),
            Map.entry("serve", ServeCommand::new),
            Map.entry("standards", StandardsCommand::new),
            Map.entry("template", TemplateCommand::new),
            Map.entry("users", UsersCommand::new),
            Map.entry("verify", VerifyCommand::new)));

    /** Assessing reads the national standards, whatever the files hold. */
    private static final Set<String> JUDGING = Set.of("assess", "report");

    /** To say it nothing need be understood: scripts and installers ask for it alone. */
    private static final Set<String> VERSION = Set.of("-V", "--version");

    Junheng() {}

    private static String version() {
        return "junheng " + Version.number();
    }

    /** Says which version this is. */
    static final class Built implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {version()};
        }
    }

    public static void main(String[] arguments) {
        ahead(List.of(arguments));
        PrintWriter out = utf8(FileDescriptor.out);
        PrintWriter err = utf8(FileDescriptor.err);
        int status = run(out, err, arguments);
        out.flush();
        err.flush();
        System.exit(status);
    }

    /** Begins on another core what the command typed will most likely ask for, while its options are still being understood. */
    private static void ahead(List<String> arguments) {
        if (!arguments.isEmpty() && JUDGING.contains(arguments.get(0)) && !arguments.contains("--registers")) {
            CompletableFuture.runAsync(() -> BuiltIn.NATIONAL.forEach(BuiltIn.standards()::standard));
        }
    }

    /** Runs one command line; whatever happens, it ends in a status and never in a stack trace. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        if (arguments.length == 1 && VERSION.contains(arguments[0])) {
            out.println(version());
            return Exit.PASSED.status();
        }
        Supplier<Object> typed = arguments.length == 0 ? null : COMMANDS.get(arguments[0]);
        CommandLine line = typed == null ? all() : alone(arguments[0], typed.get());
        line.setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(Mishaps::misunderstood)
                .setExecutionExceptionHandler((failure, failed, parsed) -> Mishaps.failed(failure, failed, arguments));
        if (arguments.length == 0) {
            line.usage(out);
            return Exit.USAGE.status();
        }
        try {
            return line.execute(typed == null ? arguments : Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (Error exhausted) {
            return Mishaps.broken(exhausted, err, arguments);
        }
    }

    private static CommandLine all() {
        CommandLine line = new CommandLine(new Junheng());
        COMMANDS.forEach((name, command) -> line.addSubcommand(name, command.get()));
        return line;
    }

    /** Only the command that is typed: to look through the options of all would be a tenth of a short run. */
    private static CommandLine alone(String name, Object command) {
        return new CommandLine(command).setCommandName("junheng " + name);
    }

    /** Text is UTF-8 whatever the terminal's locale says: names of schools must not become question marks. */
    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), false, StandardCharsets.UTF_8);
    }
}
