package org.junheng.desk.example;

/** From one number to another; a school's own lies between. */
record Range(double least, double most) {

    static Range of(double least, double most) {
        return new Range(least, most);
    }

    double pick(Chance chance) {
        return chance.between(least, most);
    }
}
