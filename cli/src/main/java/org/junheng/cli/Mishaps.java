package org.junheng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junheng.cli.exit.Exit;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.desk.Home;
import org.junheng.desk.Version;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said when a command does not end well: one sentence in both languages, details in the log file only (意外). */
final class Mishaps {

    private Mishaps() {}

    /** The command line itself was wrong. */
    static int misunderstood(ParameterException wrong, String[] arguments) {
        PrintWriter err = wrong.getCommandLine().getErr();
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        say(
                err,
                Words.of(
                        "命令写法不对：%s。写法见：%s --help",
                        "command not understood: %s. See: %2$s --help", reason(wrong), command));
        return Exit.USAGE.status();
    }

    private static Words reason(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String unknown = String.join(" ", unmatched.getUnmatched());
            List<String> near = unmatched.getSuggestions();
            return near.isEmpty()
                    ? Words.of("不认识“%s”", "unknown \"%s\"", unknown)
                    : Words.of("不认识“%s”，是不是 %s", "unknown \"%s\", perhaps %s", unknown, String.join(" / ", near));
        }
        if (wrong instanceof MissingParameterException missing) {
            String names = missing.getMissing().stream().map(Mishaps::label).collect(Collectors.joining(" "));
            return Words.of("缺少 %s", "missing %s", names);
        }
        return Words.same(wrong.getMessage());
    }

    private static String label(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** A command gave up: the input was turned away, or the program failed. */
    static int failed(Exception failure, CommandLine line, String... arguments) {
        if (failure instanceof Refusal refusal) {
            say(line.getErr(), refusal.sentence());
            return Exit.UNUSABLE.status();
        }
        return broken(failure, line.getErr(), arguments);
    }

    static int broken(Throwable failure, PrintWriter err, String... arguments) {
        say(
                err,
                Words.of(
                        "程序出错，没有得出结论。详情已记入 %s，请连同所用文件交给维护者。",
                        "the program failed and came to no result. Details are in %s; please hand it to the maintainers with the files used.",
                        log(failure, List.of(arguments))));
        return Exit.BROKEN.status();
    }

    private static void say(PrintWriter err, Words sentence) {
        err.println(sentence.zh());
        if (!sentence.en().equals(sentence.zh())) {
            err.println(sentence.en());
        }
        err.flush();
    }

    /** The log is kept in the user's home, or where that cannot be written, among the temporary files. */
    private static Path log(Throwable failure, List<String> arguments) {
        StringWriter details = new StringWriter();
        PrintWriter page = new PrintWriter(details);
        page.println(
                "junheng " + Version.number() + ", Java " + Runtime.version() + ", " + System.getProperty("os.name"));
        page.println(String.join(" ", arguments));
        failure.printStackTrace(page);
        try {
            return written(Files.createDirectories(Home.folder()), details);
        } catch (IOException unwritable) {
            try {
                return written(Path.of(System.getProperty("java.io.tmpdir")), details);
            } catch (IOException nowhere) {
                return Path.of("-");
            }
        }
    }

    private static Path written(Path folder, StringWriter details) throws IOException {
        Path log = folder.resolve("error.log");
        Files.writeString(log, details.toString());
        return log;
    }
}
