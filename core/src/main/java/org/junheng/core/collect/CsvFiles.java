package org.junheng.core.collect;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junheng.core.model.Source;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/** Reads text tables (CSV): comma, tab or semicolon, any of the usual encodings; every cell is a text, numbers are read later. */
public final class CsvFiles {

    /** 200 MB, as for workbooks. */
    private static final long LARGEST = 2L * 100 * (1 << 2 * 10);

    private CsvFiles() {}

    /** @return one sheet named like the file, whose rows are numbered as Excel would number them */
    public static RawTable read(Path path) {
        return read(path, path.getFileName().toString());
    }

    /** The same of a file that people know by another name; its sheet is still named like the file. */
    public static RawTable read(Path path, String shown) {
        return read(new Source(shown, stem(path.getFileName().toString())), bytes(path, shown));
    }

    /** The same for bytes already at hand. */
    public static RawTable read(String file, byte[] bytes) {
        return read(new Source(file, stem(file)), bytes);
    }

    private static String stem(String file) {
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    private static RawTable read(Source source, byte[] bytes) {
        String file = source.file();
        String text = PlainText.decode(file, bytes);
        CsvShape shape = CsvShape.of(file, text);
        RawTable.Builder builder = RawTable.builder(source);
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(shape.separator())
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(shape.body(text))) {
            fill(builder, file, records, shape);
        } catch (CsvParseException broken) {
            throw new Refusal(
                    Words.of("%s 不是完好的 CSV 文件：%s", "%s is not a sound CSV file: %s", file, broken.getMessage()),
                    broken);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        RawTable table = builder.build();
        if (table.cells() == 0) {
            throw PlainText.empty(file);
        }
        return table;
    }

    private static void fill(RawTable.Builder builder, String file, CsvReader<CsvRecord> records, CsvShape shape) {
        int excelRow = shape.skippedLines();
        int expected = 0;
        for (CsvRecord record : records) {
            excelRow++;
            boolean isBlankLine =
                    record.getFieldCount() == 1 && record.getField(0).isBlank();
            if (isBlankLine) {
                continue;
            }
            if (expected == 0) {
                expected = record.getFieldCount();
            }
            if (record.getFieldCount() != expected) {
                throw new Refusal(Words.of(
                        "%s 第 %d 行有 %d 格，第一行有 %d 格；请补齐，单元格里的逗号要用引号括起",
                        "%s line %d has %d cells, the first line has %d; make them equal, and quote cells that contain the separator",
                        file,
                        record.getStartingLineNumber() + shape.skippedLines(),
                        record.getFieldCount(),
                        expected));
            }
            builder.row(excelRow);
            for (int column = 0; column < expected; column++) {
                builder.text(column, record.getField(column));
            }
        }
    }

    private static byte[] bytes(Path path, String file) {
        try {
            if (Files.size(path) > LARGEST) {
                throw new Refusal(Words.of(
                        "%s 超过 200 MB，没有读；请分成几个文件", "%s is larger than 200 MB and was not read; split it", file));
            }
            return Files.readAllBytes(path);
        } catch (IOException unreadable) {
            throw new Refusal(Words.of("%s 读不出", "%s cannot be read", file), unreadable);
        }
    }
}
