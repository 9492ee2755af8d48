package org.junheng.core.collect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An invented return of the family 基础基 (2020 edition), laid out as its description says: hidden first row and column, form code and
 * unit in one merged cell, every number a text, labels with blanks between, blank cells for nothing.
 */
final class OldReturn {

    private final String file;

    OldReturn(String file) {
        this.file = file;
    }

    private Grid form(String code, String title, String unit) {
        return Grid.sheet(file, code)
                .row("A1", "A", "B", "C", "D", "E", "F", "G", "H")
                .down("A2", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
                .row("B2", title)
                .merge("B2:Q2")
                .row("B3", code + "                                        " + unit)
                .merge("B3:Q3");
    }

    RawTable cover() {
        return Grid.sheet(file, "封面")
                .row("B2", "教育事业统计报表")
                .row("B4", "（2020 /2021 学年初）")
                .row("B6", "制表机关：教育部")
                .build();
    }

    RawTable basics(String code, String name, String type) {
        return form("基础基111", "基础教育学校（机构）统计调查表", "")
                .row("B5", "（2020 /2021 学年初）")
                .row("B6", "学校标识码", null, "学校（机构）名称_x000D_\n（章）")
                .row("B7", code, null, name)
                .row("D13", "学校（机构）办学类型", "举办者")
                .row("D14", type, "县级教育部门")
                .row("D15", "211", "7")
                .row("G9", "所在地城乡类型", "属地管理教育行政部门")
                .row("G10", "镇中心区", "清河县教育局")
                .row("G11", "121", "999901000000")
                .row("J18", "经度", "纬度")
                .row("J19", "119.5", "28.1")
                .build();
    }

    RawTable classes() {
        return form("基础基212", "小学教学班数、班额情况", "单位：个")
                .row("B4", null, null, "编号", "合计", "一年级", "二年级")
                .merge("B4:C4")
                .row("B5", "甲", null, "乙", "1", "2", "3")
                .row("B6", "总  计", null, "1", "12", "6", "6")
                .row("B7", "其中：复式班", null, "2")
                .row("B8", "25人及以下", null, "3", "2", "1", "1")
                .row("B9", "26-30人", null, "4")
                .row("B10", "31-35人", null, "5", "10", "5", "5")
                .build();
    }

    RawTable students() {
        return form("基础基312", "小学学生数", "单位：人")
                .row("B4", null, null, "编号", "毕业生数", "招生数", null, "在校生数")
                .merge("B4:C5")
                .merge("D4:D5")
                .merge("E4:E5")
                .merge("F4:G4")
                .merge("H4:J4")
                .row("F5", "合计", "其中：受过学前教育", "合计", "一年级", "二年级")
                .row("B6", "甲", null, "乙", "1", "2", "3", "5", "6", "7")
                .row("B7", "总  计", null, "1", "48", "52", "50", "305", "150", "155")
                .row("B8", "其中：女", null, "2", "20", "25", "25", "150", "70", "80")
                .row("B9", "寄宿生", null, "3", null, null, null, "12")
                .build();
    }

    RawTable teachers() {
        return form("基础基423", "小学专任教师分课程、分学历情况", "单位：人")
                .row("B4", null, "编号", "合计", "语文", "体育", "艺术", "音乐", "美术")
                .merge("B4:B6")
                .row("B7", "甲", "乙", "1", "2", "10", "11", "12", "13")
                .row("B8", "总    计", "1", "20", "12", "2", "3", "1", "2")
                .row("B9", "其中：女", "2", "15", "10")
                .row("B10", "少数民族", "3")
                .row("B11", "研究生", "4", "1")
                .row("B12", "本科", "5", "14")
                .row("B13", "专科", "6", "5")
                .build();
    }

    RawTable titles() {
        Grid grid = form("基础基422", "中小学专任教师分专业技术职务、分年龄情况", "单位：人")
                .row("B5", null, "编号", "合计", "24岁及以下")
                .row("B6", "甲", "乙", "1", "2");
        grid.down("B7", "小学", "其中：女", "正高级", "副高级", "中级", "助理级");
        grid.down("D7", "20", "15", null, "2", "9", "6");
        grid.down("B16", "初中", "其中：女", "正高级", "副高级", "中级", "助理级");
        return grid.build();
    }

    RawTable backbone() {
        return form("基础基112", "学校（机构）基本情况续表", "单位:")
                .row("B4", "项目", "编号", "内容", "单位", "备注")
                .row("B5", "是否通电", "11", "是", "-")
                .row("B30", "县级及以上骨干教师（小学）", "26", "3", "人")
                .row("B31", "县级及以上骨干教师（初中）", "27", "*", "人")
                .build();
    }

    RawTable staff() {
        return form("基础基412", "中小学教职工数", "单位：人")
                .row("B4", null, "编号", "教职工数", null, "校外教师")
                .merge("D4:E4")
                .row("D5", "合计", "专任教师")
                .row("B6", "甲", "乙", "1", "2", "3")
                .row("B7", "总计", "1", "24", "20", "3")
                .build();
    }

    RawTable buildings() {
        return form("基础基512", "中小学校舍情况", "单位：平方米")
                .row("B4", null, null, "编号", "校舍建筑面积", null, null, "租借面积")
                .merge("B4:C5")
                .merge("E4:G4")
                .row("E5", "合计", "框架结构", "砖混结构")
                .row("B6", "甲", null, "乙", "1", "2", "3", "6")
                .row("B7", "总   计", null, "1", "3200.5", "3200.5")
                .row("B8", "其中", "危房", "2")
                .merge("B8:B9")
                .row("C9", "当年新增校舍", "3")
                .row("B10", "一、教学及辅助用房", null, "4", "1,824.50")
                .row("B11", "教室", null, "5", "1200")
                .row("B16", "体育馆", null, "10", "300")
                .row("B17", "二、行政办公用房", null, "11", "200")
                .build();
    }

    RawTable land() {
        return form("基础基522", "中小学占地面积及其他办学条件", "单位:")
                .row("B4", null, "编号", "占地面积（平方米）", null, null, "图书（册）", "教室（间）", null, "专用教室（间）", null, "固定资产总值（万元）")
                .merge("D4:F4")
                .merge("H4:I4")
                .merge("J4:K4")
                .merge("L4:M4")
                .row("D5", "计", "其中", null, null, "计", "其中", "计", "其中", "计", "其中")
                .merge("E5:F5")
                .merge("G4:G6")
                .row("E6", "绿化用地面积", "运动场地面积", null, null, "网络多媒体教室", null, "网络多媒体教室", null, "教学仪器设备资产值")
                .row("B7", "甲", "乙", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10")
                .row("B9", null, "1", "9000", "800", "2400", "6100", "14", "12", "4", "2", "150.25", "41.66")
                .build();
    }

    List<RawTable> whole(String code, String name) {
        return new ArrayList<>(Arrays.asList(
                cover(),
                basics(code, name, "小学"),
                backbone(),
                classes(),
                students(),
                staff(),
                titles(),
                teachers(),
                buildings(),
                land()));
    }
}
