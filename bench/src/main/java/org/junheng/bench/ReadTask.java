package org.junheng.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junheng.core.collect.RawTable;
import org.junheng.core.collect.Returns;
import org.junheng.core.register.Registers;
import org.junheng.core.verify.Checked;
import org.junheng.core.verify.Verification;
import org.junheng.office.Workbooks;

/** One piece of work on a workbook in a process of its own; prints its time, the processor time of its own thread and of all (ms), and what came out. */
final class ReadTask {

    private ReadTask() {}

    /** @param arguments what to do (bare, guarded, verified), and the workbook */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[1]);
        long start = System.nanoTime();
        String result =
                switch (arguments[0]) {
                    case "bare" -> bare(file);
                    case "guarded" ->
                        read(file).stream().mapToLong(RawTable::cells).sum() + " cells";
                    default -> verified(file);
                };
        double wall = (System.nanoTime() - start) / 1e6;
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        double own = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
        System.out.println(wall + " " + own + " " + system.getProcessCpuTime() / 1e6 + " " + result);
    }

    /** The bare reader, touching every cell and keeping none. */
    private static String bare(Path file) throws IOException {
        long cells = 0;
        double sum = 0;
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile());
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                for (Cell cell : row) {
                    if (cell != null && cell.getValue() != null) {
                        cells++;
                        sum += cell.getValue() instanceof Number number
                                ? number.doubleValue()
                                : cell.getText().length();
                    }
                }
            }
        }
        return cells + " cells, sum " + sum;
    }

    private static List<RawTable> read(Path file) {
        return Workbooks.read(file, file.getFileName().toString());
    }

    private static String verified(Path file) {
        Registers registers = Registers.builtIn();
        Returns returns = Returns.of(read(file), registers);
        Checked checked = Verification.of(returns, registers);
        return returns.facts().table("school").size() + " rows, "
                + checked.findings().size() + " findings";
    }
}
