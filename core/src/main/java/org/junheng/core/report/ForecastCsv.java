package org.junheng.core.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.junheng.core.forecast.AreaForecast;
import org.junheng.core.forecast.Forecast;
import org.junheng.core.text.LiveText;

/** {@code forecast.csv}: one line for each school, stage and coming year; low and high blank where there is no band. */
public final class ForecastCsv {

    private ForecastCsv() {}

    public static void write(Forecast forecast, OutputStream out) throws IOException {
        // Excel reads Chinese in UTF-8 only where the file says so
        out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
        CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.writeRecord("area", "school", "name", "stage", "year", "students", "low", "high");
        for (AreaForecast area : forecast.areas()) {
            area.stages()
                    .forEach(stage -> stage.schools()
                            .forEach(school -> school.years()
                                    .forEach((year, range) -> csv.writeRecord(
                                            area.area(),
                                            school.code(),
                                            LiveText.tamed(school.name()),
                                            stage.stage(),
                                            String.valueOf(year),
                                            String.valueOf(range.middle()),
                                            area.hasBand() ? String.valueOf(range.low()) : "",
                                            area.hasBand() ? String.valueOf(range.high()) : ""))));
        }
        csv.flush();
    }
}
