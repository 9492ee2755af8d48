package org.junheng.web.act;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.core.act.Person;
import org.junheng.core.register.CaseRegister;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Look;
import org.junheng.store.act.CaseList;
import org.junheng.store.act.Handling;
import org.junheng.store.people.Accounts;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Go;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One case for each school of a county and a month, such as the monthly visits of its named supervisor (按月登记). */
@Controller
class MonthController {

    private static final int MOST = 1_000_000;

    private final CaseDesk desk;

    MonthController(CaseDesk desk) {
        this.desk = desk;
    }

    /** @param month such as 2026-12; schools that have one due in it are left out */
    @PostMapping("/county/{county}/act/{register}/month")
    Go open(
            Visitor visitor,
            @PathVariable String county,
            @PathVariable("register") String id,
            @RequestParam String month) {
        CaseRegister register = desk.register(id);
        YearMonth asked = month(month);
        Person person = desk.person(visitor, county);
        List<Handling.Beginning> all = desk.store().look(look -> beginnings(look, register, county, asked));
        if (all.isEmpty()) {
            throw new Refusal(Words.of("%s 每校都已有了", "every school has one for %s", asked));
        }
        desk.store().doing(visitor.actor(CaseDesk.role(person, register.life().opened())), deed -> {
            Handling handling = new Handling(deed, desk.registers());
            all.forEach(each -> handling.open(register, each, "school", person));
        });
        return new Go(new Place("county", county).path(register));
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text.strip());
        } catch (DateTimeParseException wrong) {
            throw new Refusal(Words.of("月份应写年-月，例 2026-12", "write the month as year-month, for example 2026-12"));
        }
    }

    private List<Handling.Beginning> beginnings(Look look, CaseRegister register, String county, YearMonth month) {
        LocalDate last = month.atEndOfMonth();
        Set<String> have = new HashSet<>();
        new CaseList(look, register, CaseList.Asked.county(county), desk.today())
                .page(0, MOST).stream()
                        .map(CaseList.Line::it)
                        .filter(it -> it.due()
                                .map(YearMonth::from)
                                .filter(month::equals)
                                .isPresent())
                        .forEach(it -> have.add(it.unit()));
        return new Units(look)
                .below(county, Unit.Kind.SCHOOL).stream()
                        .filter(school -> !have.contains(school.id()))
                        .map(school -> new Handling.Beginning(
                                county,
                                school.id(),
                                register.name().zh() + " " + month,
                                owner(look, register, school),
                                Optional.of(last),
                                "",
                                "",
                                "",
                                Map.of()))
                        .toList();
    }

    /** Whoever holds the role at the school itself is its own; nobody yet where there is none. */
    private static String owner(Look look, CaseRegister register, Unit school) {
        return new Accounts(look)
                .holding(register.life().owned(), List.of(school.id())).stream()
                        .findFirst()
                        .map(account -> account.login())
                        .orElse("");
    }
}
