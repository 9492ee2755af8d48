package org.junheng.core.measure;

/** The sums a coefficient of variation is made of, so that another figure of one school need not be summed over all again. */
record SpreadSums(double[] quantities, double[] students, double count, double total, double squares) {

    static SpreadSums of(StageMeasures stage, IndicatorMeasures measured) {
        double count = 0;
        double total = 0;
        double squares = 0;
        for (int section = 0; section < stage.size(); section++) {
            double quantity = measured.quantity(section);
            if (!Double.isNaN(quantity)) {
                count += stage.students(section);
                total += quantity;
                squares += quantity * quantity / stage.students(section);
            }
        }
        return new SpreadSums(measured.quantities(), stage.students(), count, total, squares);
    }

    /** The coefficient with other figures of one school; NaN where there is none. */
    double with(int section, double quantity, double weight) {
        double own = quantities[section];
        double all = count - students[section] + weight;
        double sum = total - own + quantity;
        double squared = squares - own * own / students[section] + quantity * quantity / weight;
        return weight > 0 && sum != 0 ? Math.sqrt(Math.max(0, all * squared / (sum * sum) - 1)) : Double.NaN;
    }
}
