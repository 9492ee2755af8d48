#!/usr/bin/env python3
"""Writes the two invented examples of plans of places (layout, zones) anew, the same bytes each time: python3 examples/make-places.py"""

import math
import random
from pathlib import Path

HERE = Path(__file__).parent


def write(file, rows):
    file.write_text("\ufeff" + "\n".join(",".join(str(cell) for cell in row) for row in rows) + "\n", encoding="utf-8")


def layout():
    chance = random.Random(11)
    towns = [(10, 10), (30, 12), (20, 28), (38, 34)]
    schools = []
    for i in range(12):
        if i < 4:
            x, y = towns[i]
            schools.append([f"虚构镇{i + 1}小学", "primary", x, y, "开办", 520, 60, 120, "否", 900000, 0, 600000])
        elif i < 10:
            x, y = round(chance.uniform(3, 42), 1), round(chance.uniform(3, 38), 1)
            small = i < 7
            places, least = (90, 10) if small else (160, 30)
            yearly = 260000 if small else 420000
            schools.append([f"虚构村小{i - 3}", "primary", x, y, "开办", places, least, 0, "是" if small else "否", yearly, 0, 150000])
        else:
            x, y = round(chance.uniform(10, 35), 1), round(chance.uniform(8, 35), 1)
            schools.append([f"虚构新址{i - 9}", "primary", x, y, "未开办", 360, 60, 80, "否", 700000, 6000000, 0])
    villages = []
    for i in range(60):
        x, y = round(chance.uniform(1, 44), 1), round(chance.uniform(1, 40), 1)
        now = chance.randint(6, 36)
        counts = [now, math.floor(now * 0.94), math.floor(now * 0.87)]
        open_ones = [s for s in schools if s[4] == "开办"]
        near = min(open_ones, key=lambda s: math.hypot(s[2] - x, s[3] - y))
        age = "lower" if i % 3 == 0 else "upper"
        villages.append([f"虚构村{i + 1:02d}", "primary", age, x, y, *counts, near[0]])
    folder = HERE / "layout"
    write(folder / "villages.csv", [["村庄", "学段", "年龄段", "x", "y", 2026, 2027, 2028, "现就读"], *villages])
    write(
        folder / "schools.csv",
        [["学校", "学段", "x", "y", "现状", "学位", "最小规模", "床位", "乡村小规模", "年运转费", "开办费", "撤并费"], *schools],
    )


def zones():
    chance = random.Random(5)
    wide, high = 12, 10
    homes = [(1, 1), (5, 1), (10, 2), (2, 5), (6, 5), (10, 6), (3, 8), (8, 8)]
    names = {}
    rows = []
    for y in range(high):
        for x in range(wide):
            name = f"虚构小区{y * wide + x + 1:03d}"
            names[x, y] = name
            px, py = round(0.6 * x + chance.uniform(-0.15, 0.15), 2), round(0.6 * y + chance.uniform(-0.15, 0.15), 2)
            students = chance.randint(8, 60)
            migrant = chance.randint(0, students // 3)
            near = min(range(8), key=lambda k: (abs(homes[k][0] - x) + abs(homes[k][1] - y), k))
            rows.append([name, px, py, students, migrant, f"虚构小学{near + 1}"])
    total = sum(row[3] for row in rows)
    borders = []
    for y in range(high):
        for x in range(wide):
            for there in ((x + 1, y), (x, y + 1)):
                if there in names:
                    borders.append([names[x, y], names[there]])
    shares = [0.10, 0.15, 0.12, 0.16, 0.14, 0.14, 0.13, 0.16]
    schools = [[f"虚构小学{k + 1}", names[homes[k]], math.ceil(total * shares[k])] for k in range(8)]
    folder = HERE / "zones"
    write(folder / "blocks.csv", [["小区", "x", "y", "学生", "随迁子女", "现学区"], *rows])
    write(folder / "borders.csv", [["小区一", "小区二"], *borders])
    write(folder / "schools.csv", [["学校", "小区", "学位"], *schools])


layout()
zones()
