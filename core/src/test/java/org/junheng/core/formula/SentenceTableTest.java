package org.junheng.core.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junheng.core.text.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A formula reads as an official would say it, with the brackets it needs and no more. */
class SentenceTableTest {

    private static final Map<String, Words> NAMES = Map.of(
            "indoor", Words.of("室内体育用房面积", "indoor sports area"),
            "ground", Words.of("运动场地面积", "sports ground area"),
            "students", Words.of("在校生数", "students"),
            "classes", Words.of("班级数", "classes"),
            "type", Words.of("办学类型", "type of school"),
            "boarding", Words.of("寄宿制", "boarding"),
            "primary", Words.of("小学", "primary school"),
            "point", Words.of("教学点", "teaching point"));

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            (indoor + ground) / students; （室内体育用房面积 + 运动场地面积） ÷ 在校生数; (indoor sports area + sports ground area) ÷ students
            indoor / students * 100; 室内体育用房面积 ÷ 在校生数 × 100; indoor sports area ÷ students × 100
            indoor - (ground - 5); 室内体育用房面积 − （运动场地面积 − 5）; indoor sports area − (sports ground area − 5)
            students / (classes / 2); 在校生数 ÷ （班级数 ÷ 2）; students ÷ (classes ÷ 2)
            -(indoor + 1); −（室内体育用房面积 + 1）; −(indoor sports area + 1)
            students >= 50; 在校生数 ≥ 50; students ≥ 50
            type == 'point' and students < 50; 办学类型是教学点，并且在校生数 < 50; type of school = teaching point and students < 50
            type in ['primary', 'point']; 办学类型属于小学、教学点; type of school is one of primary school, teaching point
            not type in ['point']; 办学类型不属于教学点; type of school is none of teaching point
            not (students > 1 and classes > 1); 并非（在校生数 > 1，并且班级数 > 1）; not (students > 1 and classes > 1)
            if(boarding, 1, 2); 若寄宿制，则1；否则2; if boarding then 1, otherwise 2
            ceil(classes / 12); （班级数 ÷ 12）（向上取整）; (classes ÷ 12) (rounded up)
            sum(students where classes > 2); 在校生数之和（仅限班级数 > 2）; sum of students (where classes > 2)
            previous(students); 上一年的在校生数; last year's students
            missing(students); 在校生数没有数据; students is missing
            max(indoor, ground); 室内体育用房面积、运动场地面积中最大者; largest of indoor sports area, sports ground area
            cv(ground, students); 运动场地面积按在校生数加权的差异系数; coefficient of variation of sports ground area weighted by students
            abs(indoor - ground); |室内体育用房面积 − 运动场地面积|; |indoor sports area − sports ground area|
            true; 是; yes
            """)
    void reads_as_people_say_it(String formula, String zh, String en) {
        Words said = SentenceReading.of(Formula.parse(formula), SentenceTableTest::name, SentenceTableTest::name);
        assertThat(said.zh()).isEqualTo(zh);
        assertThat(said.en()).isEqualTo(en);
    }

    private static Words name(String id) {
        return NAMES.get(id);
    }
}
