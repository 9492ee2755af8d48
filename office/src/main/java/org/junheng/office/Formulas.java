package org.junheng.office;

import org.apache.poi.ss.usermodel.Cell;

/** A formula together with its value: without one a file is blank in Protected View and in previews. */
final class Formulas {

    private Formulas() {}

    /** @param value what the formula gives; NaN for the empty text of a figure that is missing */
    static void put(Cell cell, String formula, double value) {
        cell.setCellFormula(formula);
        if (Double.isNaN(value)) {
            cell.setCellValue("");
        } else {
            cell.setCellValue(value);
        }
    }

    static void put(Cell cell, String formula, String value) {
        cell.setCellFormula(formula);
        cell.setCellValue(value);
    }
}
