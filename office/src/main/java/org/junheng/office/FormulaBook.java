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

    private final Dossier dossier;
    private final Map<String, FactSheet> facts = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();

    private FormulaBook(Dossier dossier) {
        this.dossier = dossier;
    }

    public static void write(Dossier dossier, OutputStream out) throws IOException {
        new FormulaBook(dossier).write(out);
    }

    private void write(OutputStream out) throws IOException {
        Measures any = dossier.verdicts().get(0).measures();
        Registers registers = any.standard().registers();
        ResultSheet results = new ResultSheet(dossier);
        ClauseSheet clauses = new ClauseSheet(dossier);
        names.addAll(List.of(results.name(), clauses.name()));
        // the facts as measured: sites that are no schools of their own already joined to their main school
        Facts measured = any.facts();
        for (Register register : registers.all()) {
            if (measured.has(register.id()) && measured.table(register.id()).size() > 0) {
                Table table = measured.table(register.id());
                String name = unused(register.sheet().in(dossier.language()));
                facts.put(register.id(), new FactSheet(register, table, dossier.rows(table), name, dossier.language()));
            }
        }
        List<SectionSheet> sections = new ArrayList<>();
        List<Map<String, String>> means = new ArrayList<>();
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
        List<String> order = new ArrayList<>(List.of(results.name(), clauses.name()));
        sections.forEach(sheet -> order.add(sheet.name()));
        facts.values().forEach(sheet -> order.add(sheet.name()));
        XlsxFile file = new XlsxFile(out, "", order);
        results.write(file);
        clauses.write(file);
        for (int i = 0; i < sections.size(); i++) {
            sections.get(i).write(file, means.get(i));
        }
        for (FactSheet sheet : facts.values()) {
            sheet.write(file);
        }
        file.finish();
    }

    private String name(Verdict verdict, StageMeasures stage) {
        String stageName = StageWords.of(verdict.measures().standard().registers(), stage.stage())
                .in(dossier.language());
        String standard = verdict.measures().standard().id().replaceAll("\\D+(\\d{4})$", "$1");
        return unused((standard + " " + stageName).strip());
    }

    /** A name no other sheet has, as Excel allows them. */
    private String unused(String wanted) {
        String name = WorkbookUtil.createSafeSheetName(wanted);
        for (int i = 2; !names.add(name); i++) {
            name = WorkbookUtil.createSafeSheetName(i + " " + wanted);
        }
        return name;
    }
}
