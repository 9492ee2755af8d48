package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Another program that opens our files: it reads, recalculates and writes them again. */
final class LibreOffice {

    /** Commas, UTF-8, and what looks like a formula is one: as it opens a table for whoever does not ask for anything else. */
    private static final String TABLE = "--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,0,true";

    private LibreOffice() {}

    /** Opens each file and writes it as a workbook of the same name. Gives the folder they are in. */
    static Path rewritten(Path work, Path... files) throws IOException {
        Path out = work.resolve("rewritten");
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=file://" + work.resolve("profile"),
                "--headless",
                "--convert-to",
                "xlsx:Calc MS Excel 2007 XML",
                "--outdir",
                out.toString()));
        if (Arrays.stream(files).allMatch(file -> file.toString().endsWith(".csv"))) {
            command.add(TABLE);
        }
        Arrays.stream(files).map(Path::toString).forEach(command::add);
        Process office = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("soffice.log").toFile())
                .start();
        try {
            assertThat(office.waitFor()).isZero();
        } catch (InterruptedException stopped) {
            office.destroy();
            throw new IOException(stopped);
        }
        return out;
    }
}
