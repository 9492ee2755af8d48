package org.junheng.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.core.collect.RawTable;
import org.junheng.core.collect.Returns;
import org.junheng.core.model.Column;
import org.junheng.core.model.Place;
import org.junheng.core.model.Table;
import org.junheng.core.register.Registers;
import org.junheng.desk.BuiltIn;
import org.junheng.office.Workbooks;
import org.junheng.store.Look;
import org.junheng.store.Store;
import org.junheng.store.figures.Figures;
import org.junheng.store.figures.Row;
import org.junheng.store.figures.Scope;
import org.junheng.store.figures.Upload;
import org.junheng.store.figures.Uploads;
import org.junheng.store.people.Units;
import org.junheng.web.work.SchoolFigures;

/** What is in the store after the rush, against the workbooks: which schools lost something, which have something twice. */
final class RushKept {

    private static final Registers REGISTERS = BuiltIn.registers();

    private final RushCounty county;
    private int compared;

    RushKept(RushCounty county) {
        this.county = county;
    }

    /** One line for each that is not as it should be; none where all is well. */
    List<String> wrong(Store store) {
        List<String> wrong = new ArrayList<>();
        store.look(look -> store.chain().verify(look.sql())).forEach(broken -> wrong.add(broken.toString()));
        long audited = store.look(look -> audited(look));
        if (audited != county.late().size()) {
            wrong.add("audit speaks of " + audited + " uploads that clerks had kept");
        }
        for (String school : county.late()) {
            List<Upload> uploads = store.look(look -> new Uploads(look).of(school, 10));
            if (uploads.size() != 1 || uploads.get(0).state() != Upload.State.KEPT) {
                wrong.add(school + ": handed in once, found " + uploads);
            }
            String name = store.look(look -> new Units(look).unit(school).name());
            Map<String, String> kept =
                    store.look(look -> figures(new Figures(look, REGISTERS).sheets(Scope.unit(county.id(), school))));
            Map<String, String> handedIn = figures(Workbooks.read(county.workbook(school), name + "/学校.xlsx"));
            compared += handedIn.size();
            if (!kept.equals(handedIn)) {
                wrong.add(school + ": the figures kept are not those of the workbook");
            }
        }
        return wrong;
    }

    /** How many figures were held against the cells of the workbooks. */
    int compared() {
        return compared;
    }

    private static long audited(Look look) {
        return look.sql()
                .createQuery("SELECT COUNT(*) FROM audit WHERE deed = 'upload.kept' AND who LIKE 'clerk-%'")
                .mapTo(Long.class)
                .one();
    }

    /** Register, row and field → the figure, and the row of the sheet it came from. */
    private static Map<String, String> figures(List<RawTable> sheets) {
        Map<String, String> figures = new TreeMap<>();
        for (Table table : SchoolFigures.ofYear(Returns.of(sheets, REGISTERS).facts(), RushCounty.YEAR, REGISTERS)
                .tables()) {
            for (int row = 0; row < table.size(); row++) {
                for (Column column : table.columns()) {
                    Place place = table.place(row, column.field());
                    figures.put(
                            String.join(" ", table.register(), Row.key(table, row), column.field()),
                            String.join(" ", table.shown(row, column.field()), place.file(), place.sheet())
                                    + place.row());
                }
            }
        }
        return figures;
    }
}
