package org.junheng.web.work;

import java.util.List;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Words;
import org.junheng.store.Look;
import org.junheng.store.figures.Correction;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;

/** A correction (更正) with the names of its school and figure. */
public record CorrectionLine(Correction correction, String school, Words register, Words field) {

    /** Those of a county and year: what turns a clause first, then the newest. */
    public static List<CorrectionLine> in(Look look, Registers registers, String county, int year) {
        Units units = new Units(look);
        return Correction.in(look, county, year).stream()
                .map(correction -> {
                    Register register = registers.register(correction.register());
                    return new CorrectionLine(
                            correction,
                            units.find(correction.unit()).map(Unit::name).orElse(correction.unit()),
                            register.name(),
                            register.field(correction.field()).name());
                })
                .toList();
    }
}
