package org.junheng.web.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.core.collect.Areas;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Actor;
import org.junheng.store.Deed;
import org.junheng.store.Store;
import org.junheng.store.people.Account;
import org.junheng.store.people.Accounts;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.web.access.Access;
import org.junheng.web.access.Denied;
import org.junheng.web.page.Texts;
import org.junheng.web.page.View;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The first visit (首次设置): which unit this server is of, and its administrator. The other two of the three separate administrators
 * (三员分立, GB/T 22239-2019) are made with it, their passwords shown once. When there is an account, this page is gone for good.
 */
@Controller
class SetUpController {

    private final Store store;
    private final Passwords passwords;
    private final Access access;
    private final Areas areas;
    private final Texts texts;

    SetUpController(Store store, Passwords passwords, Access access, Registers registers, Texts texts) {
        this.store = store;
        this.passwords = passwords;
        this.access = access;
        this.areas = Areas.of(registers);
        this.texts = texts;
    }

    @GetMapping("/setup")
    View page() {
        refuseSecond();
        return view(new SetUpPage("", "", "admin", ""));
    }

    private View view(SetUpPage page) {
        return View.of("signin/set-up", page, texts.words("signin.setup-title"));
    }

    @PostMapping("/setup")
    View setUp(
            @RequestParam String area,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam String login,
            @RequestParam String name,
            @RequestParam String password,
            @RequestParam String again) {
        refuseSecond();
        SetUpPage page = new SetUpPage(area.strip(), unit.strip(), login.strip(), name.strip());
        Optional<Words> complaint = complaint(page, password, again);
        if (complaint.isPresent()) {
            return view(page).saying(complaint.get()).status(HttpStatus.BAD_REQUEST);
        }
        String encoded = passwords.encoded(password);
        List<Begun> others = List.of(
                new Begun("security", access.role("security-administrator"), passwords.handedOver()),
                new Begun("auditor", access.role("auditor"), passwords.handedOver()));
        List<String> encodedOthers =
                others.stream().map(Begun::password).map(passwords::encoded).toList();
        String named = unitName(page);
        store.doing(new Actor(page.login(), "administrator", "-"), deed -> {
            if (!new Accounts(deed).areNone()) {
                throw new Denied();
            }
            lineage(page.area(), named).forEach(each -> Units.put(deed, each));
            begin(deed, page.login(), page.name(), encoded, false, "administrator", page.area());
            for (int i = 0; i < others.size(); i++) {
                Begun other = others.get(i);
                begin(
                        deed,
                        other.login(),
                        other.role().name().zh(),
                        encodedOthers.get(i),
                        true,
                        other.role().id(),
                        page.area());
            }
        });
        return View.of(
                "signin/set-up-done", new DonePage(named, page.login(), others), texts.words("signin.setup-title"));
    }

    private static void begin(
            Deed deed, String login, String name, String encoded, boolean mustChange, String role, String unit) {
        Account account = Accounts.add(deed, login, name, unit, encoded, mustChange);
        Accounts.grant(deed, account, new Account.Grant(role, unit));
    }

    private Optional<Words> complaint(SetUpPage page, String password, String again) {
        if (!page.area().matches("\\d{6}")) {
            return Optional.of(Words.of("区划代码是六位数字，例 370202", "an area code has six digits, for example 370202"));
        }
        if (unitName(page).isEmpty()) {
            return Optional.of(Words.of(
                    "没有区划代码 %s；代码无误就写上单位名称", "there is no area %s; if the code is right, write its name", page.area()));
        }
        if (!Accounts.isLogin(page.login())
                || page.login().equalsIgnoreCase("security")
                || page.login().equalsIgnoreCase("auditor")) {
            return Optional.of(
                    Words.of(
                            "账号用 2–40 个字母、数字、点、横线；security 和 auditor 留给另两位管理员",
                            "an account name has 2 to 40 letters, digits, dots, hyphens; security and auditor are for the other two administrators"));
        }
        if (page.name().isEmpty()) {
            return Optional.of(Words.of("请写管理员的姓名", "write the administrator's name"));
        }
        if (!password.equals(again)) {
            return Optional.of(Words.of("两次写的口令不一样", "the two passwords differ"));
        }
        return passwords.complaint(password, List.of(page.login(), page.name(), "junheng"));
    }

    private String unitName(SetUpPage page) {
        return page.unit().isEmpty() && areas.find(page.area()).isPresent() ? areas.name(page.area()) : page.unit();
    }

    /** The unit and those above it, from the top. */
    private List<Unit> lineage(String area, String name) {
        List<Unit> units = new ArrayList<>();
        String province = area.substring(0, 2) + "0000";
        String city = area.substring(0, 4) + "00";
        String parent = "";
        for (String code : List.of(province, city, area)) {
            boolean isOwn = code.equals(area);
            if ((isOwn || areas.find(code).isPresent())
                    && units.stream().noneMatch(unit -> unit.id().equals(code))) {
                units.add(new Unit(code, kind(code), isOwn ? name : areas.name(code), parent));
                parent = code;
            }
            if (isOwn) {
                break;
            }
        }
        return units;
    }

    private static Unit.Kind kind(String area) {
        return area.endsWith("0000") ? Unit.Kind.PROVINCE : area.endsWith("00") ? Unit.Kind.CITY : Unit.Kind.COUNTY;
    }

    private void refuseSecond() {
        if (!store.look(look -> new Accounts(look).areNone())) {
            throw new Refusal(Words.of("服务已设置好，这一页不再有了", "the server is set up, this page is gone"));
        }
    }
}
