package org.junheng.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junheng.core.register.Registers;
import org.junheng.core.standard.Standards;
import org.junheng.core.text.Language;
import org.junheng.core.text.Shelf;
import org.junheng.desk.BuiltIn;
import org.junheng.desk.Home;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options every command shares: the registers and standards in force, and the language of the answer. */
class World {

    @Option(
            names = "--registers",
            paramLabel = "DIR",
            description = "自带登记册的文件夹 / a folder of registers to use instead of those built in")
    private Path registersFolder;

    @Option(
            names = "--standards",
            paramLabel = "DIR",
            description = "另加的标准文件夹，可写多次 / a folder of further standards; may be repeated")
    private List<Path> standardFolders = new ArrayList<>();

    /** For replaying: what a snapshot does not hold must not be found elsewhere. */
    @Option(names = "--sealed", hidden = true)
    private boolean isSealed;

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            defaultValue = "ZH",
            description = "输出语言，默认 zh / language of the answer, zh by default")
    private Language language;

    @Spec
    private CommandSpec spec;

    private Registers registers;
    private Standards standards;

    Language language() {
        return language;
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    synchronized Registers registers() {
        if (registers == null) {
            registers = registersFolder == null ? BuiltIn.registers() : Registers.of(Shelf.at(registersFolder));
        }
        return registers;
    }

    /** Standards of the folders named, of the user's home, and those built in. */
    synchronized Standards standards() {
        if (standards == null) {
            standards = found();
        }
        return standards;
    }

    private Standards found() {
        List<Shelf> shelves = new ArrayList<>();
        standardFolders.forEach(folder -> shelves.add(Shelf.at(folder)));
        if (isSealed) {
            return Standards.of(shelves, registers());
        }
        Home.standards().ifPresent(shelves::add);
        if (shelves.isEmpty() && !hasOwnRegisters()) {
            return BuiltIn.standards();
        }
        shelves.add(Shelf.builtIn("standards"));
        return Standards.of(shelves, registers());
    }

    /** Begins on another core what will be asked for; what goes wrong there goes wrong again, and is told, where it is asked for. */
    static void ahead(Runnable reading) {
        CompletableFuture.runAsync(reading);
    }

    /** The ids of the standards in the folders named on the command line. */
    List<String> named() {
        List<Shelf> shelves = standardFolders.stream().map(Shelf::at).toList();
        return List.copyOf(Standards.of(shelves, registers()).ids());
    }

    boolean hasOwnRegisters() {
        return registersFolder != null;
    }
}
