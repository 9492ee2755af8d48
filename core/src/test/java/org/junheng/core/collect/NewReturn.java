package org.junheng.core.collect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An invented return of the family 教基 of a nine-year school: no hidden row or column, numbers as numbers, parts marked with #. */
final class NewReturn {

    static final String FILE = "清河九年制（虚构）.xlsx";

    private static Grid form(String sheet, String title, String unit) {
        return Grid.sheet(FILE, sheet).row("A1", title).row("A2", sheet.replaceAll("_.*", "") + "      " + unit);
    }

    static RawTable basics(String code) {
        return Grid.sheet(FILE, "教基1001_九年一贯制学校")
                .row("A1", "学校（机构）基本信息（2023/2024学年初）")
                .row("A2", "指标名称", "代码", "内容")
                .row("A3", "学校（机构）标识码", "01", code)
                .row("A4", "学校（机构）名称", "02", "清河九年制学校")
                .row("A10", "城乡类型", "08", "121")
                .row("A12", "举办者", "10", "县级教育部门")
                .row("A27", "办学类型", "25", "九年一贯制学校")
                .build();
    }

    static RawTable backbone() {
        return form("教基1102续", "学校（机构）基本情况", "")
                .row("A3", "指标名称", "代码", "计量单位", "数值")
                .row("A4", "甲", "乙", "丙", "1")
                .row("A12", "县级以上骨干教师(小学)", "9", "人", 4)
                .row("A13", "县级以上骨干教师(初中)", "10", "人", 3)
                .build();
    }

    static RawTable classes(String sheet, Object total) {
        return form(sheet, "班额情况", "单位:个")
                .row("A3", "指标名称", "代码", "合计", "一年级")
                .row("A4", "甲", "乙", 1, 2)
                .row("A5", "总计", "01", total, 4)
                .row("A6", "25人及以下", "02")
                .row("A7", "41-45人", "06", total, 4)
                .build();
    }

    static RawTable primary() {
        return form("教基3112", "小学分类型学生数", "单位：人")
                .row("A3", "指标名称", "代码", "毕业生数", "招生数", "受过学前教育", null, "在校生数", "#女", "一年级")
                .merge("E3:F3")
                .row("E4", "未接受过", "一年")
                .row("A5", "甲", "乙", 1, 2, 3, 4, 7, 8, 9)
                .row("A6", "总计", "01", 60, 66, 0, 6, 400, 190, 66)
                .row("A7", "#女", "02", 30, 33, 0, 3, 190, 190, 33)
                .row("A8", "#寄宿生", "05", null, null, null, null, 20)
                .row("A9", " #随迁子女", "06", null, null, null, null, 50)
                .row("A10", "外省迁入", "7", null, null, null, null, 30)
                .row("A11", "本省外县迁入", "8", null, null, null, null, 20)
                .row("A12", "#进城务工人员随迁子女", "9", null, null, null, null, 40)
                .row("A13", "外省迁入", "10", null, null, null, null, 25)
                .build();
    }

    static RawTable junior() {
        return form("教基3115", "初中分类型学生数", "单位：人")
                .row("A3", "指标名称", "代码", "毕业生数", "招生数", "在校生数", "#女", "一年级")
                .row("A4", "甲", "乙", 1, 2, 3, 4, 5)
                .row("A5", "总计", "01", 65, 70, 210, 100, 70)
                .build();
    }

    static RawTable staff() {
        return form("教基4149", "中小学教职工", "单位：人")
                .row("A3", "指标名称", "代码", "教职工数", "专任教师", "校外教师", "银龄教师")
                .row("A4", "甲", "乙", 1, 2, 7, 8)
                .row("A5", "总计", "01", 55, 50, 4, 2)
                .row("A6", "#在编人员", "04", 48, 46)
                .build();
    }

    static RawTable titles() {
        return form("教基4153", "基础教育学校专任教师分年龄情况", "单位：人")
                .row("A3", "指标名称", "代码", "合计", "#女")
                .row("A4", "甲", "乙", 1, 2)
                .down("A5", "小学", "#女", "#少数民族", "正高级", "副高级", "中级", "助理级", "员级", "未定职级")
                .down("C5", 30, 20, null, 0, 5, 15)
                .down("A14", "初中", "#女", "#少数民族", "正高级", "副高级", "中级")
                .down("C14", 20, 12, null, 1, 4, 9)
                .build();
    }

    static RawTable teachers() {
        return form("教基4155", "义务教育阶段专任教师分课程、分学历情况", "单位：人")
                .row("A3", "指标名称", "代码", "合计", "#女", "语文", "体育与健康", "艺术", "音乐", "美术")
                .row("A4", "甲", "乙", 1, 2, 4, 17, 18, 19, 20)
                .row("A5", "总计", "1", 50, 32, 20, 5, 5, 3, 2)
                .down("A6", "小学", "#女", "#少数民族", "博士研究生", "硕士研究生", "本科", "专科", "高中阶段")
                .row("C6", 30, 20, 12, 3, 3, 2, 1)
                .down("C9", 1, 2, 20, 7)
                .down("A15", "初中", "#女", "#少数民族", "博士研究生", "硕士研究生", "本科", "专科")
                .row("C15", 20, 12, 8, 2, 2, 1, 1)
                .down("C18", 0, 3, 16, 1)
                .build();
    }

    static RawTable buildings() {
        return form("教基5170", "校舍情况", "单位：平方米")
                .row("A3", "指标名称", "代码", "上学年校舍建筑面积", "当年新增", "当年减少", "本学年校舍建筑面积")
                .row("A4", "甲", "乙", 1, 2, 3, 4)
                .row("A5", "总计", "01", 7000, 100, 0, 7100)
                .row("A10", "一、教学及辅助用房", "06", 3900, 100, 0, 4000)
                .row("A14", "其他", "10", 10, 0, 0, 10)
                .row("A17", "室内体育用房", "13", 500, 100, 0, 600)
                .row("A19", "其他", "15", 20, 0, 0, 20)
                .build();
    }

    static RawTable land() {
        return form("教基5176", "占地面积及其他办学条件", "")
                .row("A3", "指标名称", "代码", "计量单位", "数值")
                .row("A4", "甲", "乙", "丙", "1")
                .row("A5", "占地面积（平方米）", "01", null, 20000)
                .row("A7", "#运动场地面积（平方米）", "03", null, 6000)
                .row("A12", "图书（册）", "08", null, 15000)
                .row("A13", "计算机（台）", "09", null, 120)
                .row("A14", "#教学用计算机（台）", "10", null, 90)
                .row("A16", "教室（间）", "12", null, 40)
                .row("A17", "#网络多媒体教室（间）", "13", null, 24)
                .row("A18", "固定资产总值（万元）", "14", null, 900.5)
                .row("A19", "#教学仪器设备资产值（万元）", "15", null, 188.25)
                .build();
    }

    static List<RawTable> whole(String code) {
        return new ArrayList<>(Arrays.asList(
                basics(code),
                backbone(),
                classes("教基2106", 10),
                classes("教基2107", 5),
                primary(),
                junior(),
                staff(),
                titles(),
                teachers(),
                buildings(),
                land()));
    }

    private NewReturn() {}
}
