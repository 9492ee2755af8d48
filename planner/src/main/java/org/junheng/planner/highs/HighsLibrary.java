package org.junheng.planner.highs;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.DoubleByReference;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;

/** The functions of HiGHS' C interface that are used; names, order and types are those of its header. */
interface HighsLibrary extends Library {

    Pointer Highs_create();

    void Highs_destroy(Pointer highs);

    int Highs_passMip(
            Pointer highs,
            int columns,
            int rows,
            int nonZeros,
            int format,
            int sense,
            double offset,
            double[] cost,
            double[] lower,
            double[] upper,
            double[] rowLower,
            double[] rowUpper,
            int[] starts,
            int[] index,
            double[] value,
            int[] integrality);

    int Highs_addRows(
            Pointer highs,
            int rows,
            double[] lower,
            double[] upper,
            int nonZeros,
            int[] starts,
            int[] index,
            double[] value);

    int Highs_changeColsIntegralityByRange(Pointer highs, int from, int to, int[] integrality);

    int Highs_changeColsBoundsByRange(Pointer highs, int from, int to, double[] lower, double[] upper);

    int Highs_changeColsCostByRange(Pointer highs, int from, int to, double[] cost);

    int Highs_changeRowBounds(Pointer highs, int row, double lower, double upper);

    int Highs_setBoolOptionValue(Pointer highs, String option, int value);

    int Highs_setIntOptionValue(Pointer highs, String option, int value);

    int Highs_setDoubleOptionValue(Pointer highs, String option, double value);

    int Highs_setStringOptionValue(Pointer highs, String option, String value);

    int Highs_setSolution(Pointer highs, double[] columns, double[] rows, double[] columnDuals, double[] rowDuals);

    int Highs_run(Pointer highs);

    int Highs_clearSolver(Pointer highs);

    int Highs_getModelStatus(Pointer highs);

    int Highs_getSolution(Pointer highs, double[] columns, double[] columnDuals, double[] rows, double[] rowDuals);

    int Highs_getDoubleInfoValue(Pointer highs, String info, DoubleByReference value);

    int Highs_getIntInfoValue(Pointer highs, String info, IntByReference value);

    int Highs_getInt64InfoValue(Pointer highs, String info, LongByReference value);

    int Highs_setCallback(Pointer highs, Asked callback, Pointer data);

    int Highs_startCallback(Pointer highs, int type);

    Pointer Highs_getCallbackDataOutItem(Pointer out, String item);

    String Highs_version();

    /** What HiGHS calls while it works. */
    interface Asked extends Callback {
        void call(int type, Pointer message, Pointer out, Pointer in, Pointer data);
    }
}
