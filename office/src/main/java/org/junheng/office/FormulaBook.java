package org.junheng.office;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junheng.core.assess.StageWords;
import org.junheng.core.assess.Verdict;
import org.junheng.core.measure.Measures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;
import org.junheng.core.report.Dossier;

/**
 * The workbook that computes (计算工作簿): all facts, and every result as a live formula over them with its value beside it, so that
 * anyone can audit a verdict in Excel, WPS or LibreOffice. The same input gives the same bytes.
 */
public final class FormulaBook {

    private static final int ROWS_IN_MEMORY = 400;

    private final Dossier dossier;
    private final Map<String, FactSheet> facts = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();

    private FormulaBook(Dossier dossier) {
        this.dossier = dossier;
    }

    public static void write(Dossier dossier, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            new FormulaBook(dossier).write(workbook);
            workbook.getXSSFWorkbook().getProperties().getCoreProperties().setCreator(Marking.AUTHOR);
            SameBytes.write(out, workbook::write);
        }
    }

    private void write(SXSSFWorkbook workbook) {
        Look look = new Look(workbook);
        Measures any = dossier.verdicts().get(0).measures();
        Registers registers = any.standard().registers();
        // the facts as measured: sites that are no schools of their own already joined to their main school
        Facts measured = any.facts();
        for (Register register : registers.all()) {
            if (measured.has(register.id()) && measured.table(register.id()).size() > 0) {
                Table table = measured.table(register.id());
                FactSheet sheet = new FactSheet(register, table, dossier.language());
                facts.put(register.id(), sheet);
                names.add(register.sheet().in(dossier.language()));
            }
        }
        List<SectionSheet> sections = new ArrayList<>();
        List<Map<String, String>> means = new ArrayList<>();
        ResultSheet results = new ResultSheet(dossier);
        for (Verdict verdict : dossier.verdicts()) {
            for (StageMeasures stage : verdict.measures().stages(dossier.area())) {
                if (!stage.indicators().isEmpty()) {
                    SectionSheet sheet = new SectionSheet(
                            verdict.measures(), stage, name(verdict, stage), dossier.language(), facts);
                    sections.add(sheet);
                    means.add(results.add(verdict, stage, sheet));
                }
            }
        }
        results.write(workbook, look);
        new ClauseSheet(dossier).write(workbook, look);
        for (int i = 0; i < sections.size(); i++) {
            sections.get(i).write(workbook, look, means.get(i));
        }
        facts.values().forEach(sheet -> sheet.write(workbook, look));
    }

    private String name(Verdict verdict, StageMeasures stage) {
        String stageName = StageWords.of(verdict.measures().standard().registers(), stage.stage())
                .in(dossier.language());
        String plain = WorkbookUtil.createSafeSheetName(
                (verdict.measures().standard().id().replaceAll("\\D+(\\d{4})$", "$1") + " " + stageName).strip());
        String unused = plain;
        for (int i = 2; !names.add(unused); i++) {
            unused = WorkbookUtil.createSafeSheetName(i + " " + plain);
        }
        return unused;
    }
}
