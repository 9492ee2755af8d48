package org.junheng.web.demo;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Words;
import org.junheng.store.Actor;
import org.junheng.store.Store;
import org.junheng.store.people.Account;
import org.junheng.store.people.Accounts;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.store.round.Form;
import org.junheng.web.access.Access;
import org.junheng.web.access.Role;
import org.junheng.web.signin.Passwords;

/** The people of the demonstration (演示人员): somebody for every role, with a random password. */
final class DemoPeople {

    static final String LEADER = "leader";

    private final Store store;
    private final String province;
    private final List<DemoCounty> counties;
    private final Access access;
    private final Passwords passwords = new Passwords();
    private final List<Person> people = new ArrayList<>();

    private record Person(String login, String role, String unit, String password, String encoded) {}

    DemoPeople(Store store, Registers registers, String province, List<DemoCounty> counties) {
        this.store = store;
        this.access = Access.builtIn(registers);
        this.province = province;
        this.counties = counties;
    }

    /** What a school's clerk is called, whether there is an account or not. */
    static String clerk(String school) {
        return "clerk-" + school;
    }

    static String staff(int county) {
        return county == 0 ? "staff" : "staff" + (county + 1);
    }

    List<DemoAccount> add() {
        DemoCounty first = counties.get(0);
        String county = first.area().code();
        String city = first.area().parent();
        List.of(Form.State.RETURNED, Form.State.NOT_STARTED).forEach(state -> {
            String school = first.school(state);
            person(clerk(school), "school-clerk", school);
            person("head-" + school, "head", school);
        });
        String submitted = first.school(Form.State.SUBMITTED);
        person(clerk(submitted), "school-clerk", submitted);
        person("head", "head", submitted);
        for (int i = 0; i < counties.size(); i++) {
            person(staff(i), "county-staff", counties.get(i).area().code());
        }
        person("colleague", "county-staff", county);
        person("finance", "department", county);
        person(LEADER, "county-leader", county);
        person("supervisor", "supervisor", county);
        person("city", "city-reviewer", city);
        person("province", "province-reviewer", province);
        person("admin", "administrator", city);
        person("security", "security-administrator", city);
        person("auditor", "auditor", city);
        store.doing(
                Actor.COMMAND_LINE,
                deed -> people.forEach(person -> {
                    Words role = access.role(person.role).name();
                    Account account = Accounts.add(
                            deed,
                            person.login,
                            role.zh() + second(person) + "（演示）",
                            person.unit,
                            person.encoded,
                            false);
                    Accounts.grant(deed, account, new Account.Grant(person.role, person.unit));
                }));
        return people.stream().map(this::shown).toList();
    }

    /** Two people of one office are told apart by name. */
    private String second(Person person) {
        boolean isSecond = people.stream()
                .takeWhile(each -> each != person)
                .anyMatch(each -> each.role.equals(person.role) && each.unit.equals(person.unit));
        return isSecond ? "二" : "";
    }

    private void person(String login, String role, String unit) {
        String password = passwords.handedOver();
        people.add(new Person(login, role, unit, password, passwords.encoded(password)));
    }

    private DemoAccount shown(Person person) {
        Role role = access.role(person.role);
        String unit = store.look(look -> new Units(look).find(person.unit))
                .map(Unit::name)
                .orElse(person.unit);
        return new DemoAccount(person.login, role.name(), unit, person.password);
    }
}
