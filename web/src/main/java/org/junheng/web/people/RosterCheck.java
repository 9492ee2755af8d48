package org.junheng.web.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.text.Words;
import org.junheng.store.Look;
import org.junheng.store.people.Accounts;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.web.access.Access;
import org.junheng.web.access.Role;
import org.junheng.web.access.Visitor;
import org.junheng.web.people.Roster.Heading;

/** Looks the rows of a workbook of accounts over, cell by cell (核对账号表). */
final class RosterCheck {

    private final Look look;
    private final Visitor visitor;
    private final Access access;
    private final List<Wrong> wrong = new ArrayList<>();
    /** login → the lines that name it */
    private final Map<String, List<Roster.Line>> seen = new HashMap<>();

    private RosterCheck(Look look, Visitor visitor, Access access) {
        this.look = look;
        this.visitor = visitor;
        this.access = access;
    }

    static List<Wrong> wrong(Roster roster, Look look, Visitor visitor, Access access) {
        RosterCheck check = new RosterCheck(look, visitor, access);
        roster.lines().forEach(check::line);
        return check.wrong;
    }

    private void line(Roster.Line line) {
        String login = line.cell(Heading.LOGIN);
        List<Roster.Line> earlier = seen.computeIfAbsent(login.toLowerCase(Locale.ROOT), unused -> new ArrayList<>());
        login(line, login, earlier);
        if (!AccountWords.isName(line.cell(Heading.NAME))) {
            wrong(line, Heading.NAME, AccountWords.NAME);
        }
        Optional<Unit> unit =
                new Units(look).find(line.cell(Heading.UNIT)).filter(found -> visitor.reaches(found.id()));
        if (unit.isEmpty()) {
            wrong(
                    line,
                    Heading.UNIT,
                    Words.of(
                            "你管的单位的代码，模板的“单位”表里有",
                            "the code of one of your units, see sheet \"Units\" of the template"));
        }
        role(line, unit, earlier);
        earlier.add(line);
    }

    private void login(Roster.Line line, String login, List<Roster.Line> earlier) {
        if (!Accounts.isLogin(login)) {
            wrong(line, Heading.LOGIN, AccountWords.LOGIN);
        } else if (new Accounts(look).isTaken(login)) {
            wrong(line, Heading.LOGIN, Words.of("另一个账号，这个已经有了", "another account, this one is already there"));
        }
        if (!earlier.isEmpty()) {
            same(line, earlier.get(0), Heading.LOGIN);
            same(line, earlier.get(0), Heading.NAME);
            same(line, earlier.get(0), Heading.UNIT);
        }
    }

    /** An account that stands in several rows, one for each role, is the same person in all of them. */
    private void same(Roster.Line line, Roster.Line first, Heading heading) {
        if (!line.cell(heading).equals(first.cell(heading))) {
            wrong(
                    line,
                    heading,
                    Words.of(
                            "“%s”，与第 %d 行的同一账号一样；是另一个人就换个账号",
                            "\"%s\" as in row %d of the same account; for another person choose another account",
                            first.cell(heading),
                            first.row()));
        }
    }

    private void role(Roster.Line line, Optional<Unit> unit, List<Roster.Line> earlier) {
        Optional<Role> role = role(access, line.cell(Heading.ROLE));
        if (role.isEmpty()) {
            wrong(
                    line,
                    Heading.ROLE,
                    unit.isPresent()
                            ? Words.of("下拉框里的角色：%s", "a role of the list: %s", names(unit.get()))
                            : Words.of("下拉框里的角色", "a role of the list"));
            return;
        }
        if (unit.isPresent() && !role.get().at().contains(unit.get().kind())) {
            wrong(
                    line,
                    Heading.ROLE,
                    Words.of(
                            "可授在%s的角色：%s",
                            "a role that can be granted in a %s: %s",
                            unit.get().kind().named(),
                            names(unit.get())));
        }
        for (Roster.Line before : earlier) {
            Role other = role(access, before.cell(Heading.ROLE)).orElse(null);
            if (role.get().equals(other)) {
                wrong(
                        line,
                        Heading.ROLE,
                        Words.of("别的角色，第 %d 行已有这个", "another role, row %d has this one", before.row()));
            } else if (other != null && other.isSeparate() && role.get().isSeparate()) {
                wrong(
                        line,
                        Heading.ROLE,
                        Words.of(
                                "另一个账号：三员分立，第 %d 行已请他做%s",
                                "another account: the three administrators are separate people, row %d has %s",
                                before.row(),
                                other.name()));
            }
        }
    }

    private Words names(Unit unit) {
        return Roster.joined(access.roles().stream()
                .filter(role -> role.at().contains(unit.kind()))
                .map(Role::name)
                .toList());
    }

    /** A role by its name in either language. */
    static Optional<Role> role(Access access, String name) {
        return access.roles().stream()
                .filter(role ->
                        role.name().zh().equals(name) || role.name().en().equalsIgnoreCase(name))
                .findFirst();
    }

    private void wrong(Roster.Line line, Heading heading, Words wanted) {
        wrong.add(new Wrong(line.row(), line.place(heading), heading.words(), line.cell(heading), wanted));
    }
}
