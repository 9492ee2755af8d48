package org.junheng.web.work;

import java.time.LocalDate;
import java.util.Optional;
import org.junheng.store.Store;
import org.junheng.store.round.Round;
import org.junheng.store.round.Rounds;
import org.junheng.web.page.Frame;

/** The school year that is meant where an address names none (默认学年): that of the newest round, else the present one. */
public final class MeantYear {

    private MeantYear() {}

    public static int ofSchool(Store store, String school) {
        return year(
                store,
                store.look(look -> new Rounds(look).with(school)).stream().findFirst());
    }

    public static int ofCounty(Store store, String county) {
        return year(store, store.look(look -> new Rounds(look).latest(county)));
    }

    private static int year(Store store, Optional<Round> round) {
        return round.map(Round::year).orElseGet(() -> {
            LocalDate today = Frame.today(store.clock().instant());
            return SchoolFigures.schoolYear(today);
        });
    }
}
