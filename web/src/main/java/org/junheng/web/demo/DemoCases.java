package org.junheng.web.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.core.act.Person;
import org.junheng.core.register.CaseRegister;
import org.junheng.core.register.Registers;
import org.junheng.store.Actor;
import org.junheng.store.Blobs;
import org.junheng.store.Store;
import org.junheng.store.act.Case;
import org.junheng.store.act.Evidence;
import org.junheng.store.act.Handling;
import org.junheng.web.page.Frame;

/** The cases of the demonstration (演示台账): of every register some, at different points of their lives; all of it invented. */
final class DemoCases {

    private static final String STAFF = "county-staff";
    private static final String SUPERVISOR = "supervisor";

    private final Store store;
    private final Registers registers;
    private final String county;
    private final List<String> schools;
    private final String clerk;
    private final LocalDate today;

    /** @param clerk login of the clerk of the first school */
    DemoCases(Store store, Registers registers, String county, List<String> schools, String clerk) {
        this.store = store;
        this.registers = registers;
        this.county = county;
        this.schools = schools;
        this.clerk = clerk;
        this.today = Frame.today(store.clock().instant());
    }

    void add() {
        problems();
        visits();
        policies();
        Map<String, Object> duty =
                new HashMap<>(Map.of("year", 2026d, "department", "县财政局", "duty", "按时足额拨付生均公用经费，教育经费两个只增不减"));
        opened("duty", county, "财政保障职责", "finance", 60, STAFF, "staff", duty);
        duty.put("department", "县委编办");
        duty.put("duty", "按标准核定教师编制，不得有编不补");
        opened("duty", county, "教师编制职责", "", 60, STAFF, "staff", duty);
        opened(
                "audit",
                county,
                "公用经费列支不实",
                "finance",
                20,
                STAFF,
                "staff",
                Map.of("finding", "两所学校把招待费列入公用经费", "department", "县教育局财务股", "amount", 18_600d));
        opened("certification", county, "2027 年申报优质均衡", "staff", 200, STAFF, "staff", Map.of("year", 2025d));
        store.doing(
                Actor.anybody("-"),
                deed -> new Handling(deed, registers)
                        .open(
                                register("complaint"),
                                beginning(
                                        schools.get(1),
                                        "四年级分快慢班",
                                        "",
                                        Optional.empty(),
                                        Map.of("said", "四年级按考试成绩分了快慢班，请核查。", "contact", "（演示，未留真实联系方式）")),
                                "school",
                                new Person(Actor.ANYBODY, Set.of("public"))));
    }

    private void problems() {
        Case late = opened(
                "rectification",
                schools.get(0),
                "音乐、美术教师不够",
                clerk,
                -12,
                STAFF,
                "staff",
                Map.of(
                        "block",
                        "teachers",
                        "span",
                        "town-country",
                        "problem",
                        "体育、艺术专任教师每百名学生不到 0.9 人",
                        "measure",
                        "从城区学校调入 2 人，秋季招聘 1 人",
                        "department",
                        "县教育局人事股、县委编办"));
        opened(
                "rectification",
                schools.get(1),
                "运动场地面积不足",
                "",
                90,
                STAFF,
                "staff",
                Map.of(
                        "block",
                        "resources",
                        "span",
                        "region",
                        "problem",
                        "生均体育运动场馆面积没到线",
                        "measure",
                        "征用东侧空地扩建操场",
                        "department",
                        "县自然资源局、县住建局",
                        "cost",
                        120d));
        Case mended = opened(
                "rectification",
                schools.get(2),
                "多媒体教室不够",
                "staff",
                30,
                STAFF,
                "colleague",
                Map.of("block", "resources", "span", "inside-school", "problem", "网络多媒体教室每百名学生不到 2.3 间"));
        Case handedIn = moved(mended, "submit", STAFF, "staff", Map.of("result", "已新建 4 间，9 月投入使用"), "验收单.txt", "");
        moved(handedIn, "close", STAFF, "colleague", Map.of(), "", "现场看过，4 间都在用");
        Case waiting = opened(
                "rectification",
                schools.get(3),
                "三个班超过 45 人",
                "staff",
                10,
                STAFF,
                "colleague",
                Map.of("block", "quality", "span", "inside-school", "problem", "五年级三个班 47—49 人"));
        moved(waiting, "submit", STAFF, "staff", Map.of("result", "增开一个班，最大班额 44 人"), "班额表.txt", "");
        moved(late, "submit", "school-clerk", clerk, Map.of("result", "已调入 2 人，还缺 1 人"), "调令.txt", "");
    }

    private void visits() {
        for (int i = 0; i < 4; i++) {
            Case visit =
                    opened("visit", schools.get(i), "11 月入校督导", "supervisor", 5 - 10 * i, STAFF, "staff", Map.of());
            if (i == 2) {
                Map<String, Object> found = new HashMap<>(Map.of(
                        "visited_on",
                        (double) today.minusDays(3).toEpochDay(),
                        "signed",
                        "督学（演示）",
                        "findings",
                        "操场东侧围栏破损"));
                List.of("enrolment", "curriculum", "workload", "rooms", "staff", "safety", "conduct")
                        .forEach(item -> found.put(item, "fine"));
                found.put("grounds", "problem");
                moved(visit, "visit", SUPERVISOR, "supervisor", found, "", "");
            }
        }
    }

    private void policies() {
        Case scheme = opened(
                "policy",
                county,
                "县域义务教育优质均衡发展实施方案（演示）",
                "",
                400,
                STAFF,
                "staff",
                Map.of(
                        "number",
                        "清政办发〔2024〕12号（演示）",
                        "issuer",
                        "清禾县人民政府办公室（演示）",
                        "rank",
                        "county",
                        "rests_on",
                        "教督〔2017〕6号",
                        "mechanism",
                        "优质均衡创建总方案"));
        moved(
                scheme,
                "publish",
                STAFF,
                "staff",
                Map.of("issued_on", (double) LocalDate.of(2024, 5, 6).toEpochDay()),
                "实施方案.txt",
                "");
        opened(
                "policy",
                county,
                "教师交流轮岗办法（演示）",
                "",
                400,
                STAFF,
                "staff",
                Map.of(
                        "number",
                        "清教发〔2025〕3号（演示）",
                        "issuer",
                        "清禾县教育局（演示）",
                        "rank",
                        "office",
                        "rests_on",
                        "清政办发〔2024〕12号（演示）",
                        "mechanism",
                        "交流轮岗"));
    }

    private CaseRegister register(String id) {
        return registers.cases().get(id);
    }

    private Handling.Beginning beginning(
            String unit, String title, String owner, Optional<LocalDate> due, Map<String, Object> values) {
        return new Handling.Beginning(county, unit, title, owner, due, "", "", "", values);
    }

    private Case opened(
            String register,
            String unit,
            String title,
            String owner,
            int days,
            String role,
            String login,
            Map<String, Object> values) {
        String kind = unit.equals(county) ? "county" : "school";
        return store.does(
                new Actor(login, role, "-"),
                deed -> new Handling(deed, registers)
                        .open(
                                register(register),
                                beginning(unit, title, owner, Optional.of(today.plusDays(days)), values),
                                kind,
                                new Person(login, Set.of(role))));
    }

    private Case moved(
            Case it, String move, String role, String login, Map<String, Object> filled, String file, String words) {
        List<Evidence.Shown> files = file.isEmpty() ? List.of() : List.of(file(file));
        return store.does(
                new Actor(login, role, "-"),
                deed -> new Handling(deed, registers)
                        .move(
                                it,
                                register(it.register()).life().moves().get(move),
                                new Person(login, Set.of(role)),
                                filled,
                                files,
                                words,
                                ""));
    }

    private Evidence.Shown file(String name) {
        byte[] content = ("演示文件：" + name).getBytes(StandardCharsets.UTF_8);
        Blobs.Blob blob = store.blobs().put(new ByteArrayInputStream(content), content.length);
        return new Evidence.Shown(blob, name, "txt", "", Optional.empty(), "");
    }
}
