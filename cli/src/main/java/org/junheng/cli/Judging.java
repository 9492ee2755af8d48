package org.junheng.cli;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.standard.Standard;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.core.trial.Trial;
import org.junheng.desk.BuiltIn;
import org.junheng.desk.Judged;
import org.junheng.desk.Opened;
import picocli.CommandLine.Option;

/** From files to verdicts: what {@code assess} prints and {@code report} writes down. */
final class Judging extends Reading.Trying {

    @Option(
            names = "--standard",
            paramLabel = "ID",
            description = "标准，可写多次；默认两部国家标准 / standard, may be repeated; both national ones by default")
    private List<String> ids = new ArrayList<>();

    Judged judge(Expected expected) {
        Progress progress = new Progress(this);
        ahead(this::asked);
        Opened opened = open(progress);
        ahead(opened.returns().areas()::all);
        List<Standard> standards = asked();
        int year = year(opened, standards.get(0));
        Trial trial = trial(opened, year, expected);
        Judged judged = Judged.of(opened, standards, standards(), year, trial, progress);
        progress.done();
        return judged;
    }

    private List<Standard> asked() {
        List<String> asked = ids;
        if (asked.isEmpty()) {
            asked = hasOwnRegisters() ? named() : BuiltIn.NATIONAL;
        }
        if (asked.isEmpty()) {
            throw new Refusal(
                    Words.of("用自带登记册时请同时给出 --standards 文件夹", "with --registers, give a folder of --standards too"));
        }
        return Judged.asked(asked, standards());
    }
}
