package org.junheng.web.act;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junheng.core.act.Moves;
import org.junheng.core.act.Person;
import org.junheng.core.register.CaseRegister;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Conflict;
import org.junheng.store.Look;
import org.junheng.store.Store;
import org.junheng.store.act.Case;
import org.junheng.store.act.Cases;
import org.junheng.store.act.Handling;
import org.junheng.store.people.Account;
import org.junheng.store.people.Unit;
import org.junheng.web.access.Denied;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Frame;
import org.springframework.stereotype.Component;

/** What every page about cases needs (台账公用): the registers, who somebody is at a unit, and the cases they may see. */
@Component
public final class CaseDesk {

    private static final String KEY = "key";
    private static final int LONGEST_KEY = 64;
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d[\\d:.]{0,10}Z");

    private final Store store;
    private final Registers registers;

    CaseDesk(Store store, Registers registers) {
        this.store = store;
        this.registers = registers;
    }

    public Store store() {
        return store;
    }

    public Registers registers() {
        return registers;
    }

    /** Where a case is. */
    public static String path(Case it) {
        return "/act/" + it.register() + "/" + it.id();
    }

    public LocalDate today() {
        return Frame.today(store.clock().instant());
    }

    /** @throws Denied where there is no such register: as for one that is not theirs */
    CaseRegister register(String id) {
        return Optional.ofNullable(registers.cases().get(id)).orElseThrow(Denied::new);
    }

    /** Who a visitor is at a unit: the roles held there or above. */
    Person person(Visitor visitor, String unit) {
        List<String> lineage =
                visitor.lineage().apply(unit).stream().map(Unit::id).toList();
        Set<String> roles = visitor.account().grants().stream()
                .filter(grant -> lineage.contains(grant.unit()))
                .map(Account.Grant::role)
                .collect(Collectors.toSet());
        return new Person(visitor.account().login(), roles);
    }

    /** A case that the visitor may see; one they may not is as if it were not there. */
    Case seen(Look look, Visitor visitor, String register, String id) {
        Cases cases = new Cases(look, registers);
        Case it = cases.of(id);
        if (!it.register().equals(register) || !Moves.maySee(cases.facts(it), person(visitor, it.unit()))) {
            throw new Denied();
        }
        return it;
    }

    /** Whether somebody sees all cases of a unit, not only their own. */
    static boolean seesAll(CaseRegister register, Person person) {
        return person.roles().stream().anyMatch(register.life().seen()::contains);
    }

    /** As whom something is done: in the first role of those named that is held there. */
    static String role(Person person, Set<String> named) {
        return person.roles().stream()
                .filter(named::contains)
                .sorted()
                .findFirst()
                .orElse("");
    }

    /** Whether what a phone sends was done already: its answer got lost on the way. */
    boolean wasSent(Visitor visitor, Map<String, String> given) {
        String key = given.getOrDefault(KEY, "");
        if (key.length() > LONGEST_KEY) {
            throw new Refusal(Words.of("key 最多 %d 个字符", "a key has at most %d characters", LONGEST_KEY));
        }
        return !key.isEmpty()
                && store.look(look -> new Cases(look, registers)
                        .wasSent(key, visitor.account().login()));
    }

    /** Notes what a phone sent, in the deed that does it: of two that come at once the second is undone. */
    void sentOnce(Handling handling, Visitor visitor, Map<String, String> given, Case it) {
        String key = given.getOrDefault(KEY, "");
        if (!key.isEmpty() && !handling.isFirst(key, visitor.account().login(), it)) {
            throw new Conflict(Words.of("这一条已经收到了", "this was received already"));
        }
    }

    /** What the clock of the phone said; nothing where it said nothing that is a moment. */
    static String saidAt(Map<String, String> given) {
        String said = given.getOrDefault("said", "");
        try {
            Instant.parse(said);
            return MOMENT.matcher(said).matches() ? said : "";
        } catch (DateTimeParseException nonsense) {
            return "";
        }
    }
}
