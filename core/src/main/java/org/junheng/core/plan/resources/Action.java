package org.junheng.core.plan.resources;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Words;

/**
 * One thing a plan says to do (措施).
 *
 * @param year of the plan, from 0
 * @param stage the stage's code id; empty for what is built or bought for a whole school
 * @param from the school teachers leave; null unless they are moved
 * @param to the school that has more afterwards; the county where teachers change places
 * @param traits the traits of the teachers it is about
 * @param fields what grows at {@code to}, and shrinks at {@code from}, by the amount
 * @param replaced what shrinks at {@code to} by the amount: how teachers were counted who have qualified
 * @param amount how many teachers, or how much of the field in its own unit
 * @param cost over all years of the plan, in 10,000 yuan
 * @param says the whole in a sentence
 */
public record Action(
        int year,
        Kind kind,
        String stage,
        School from,
        School to,
        List<String> traits,
        List<String> fields,
        List<String> replaced,
        BigDecimal amount,
        BigDecimal cost,
        Words says) {

    /** What kind of thing it is. */
    public enum Kind {
        MOVE(Words.of("调配", "move")),
        /** teachers of one kind change places: no figure changes, and no school is named */
        SWAP(Words.of("对调", "change places")),
        HIRE(Words.of("招聘", "hire")),
        QUALIFY(Words.of("培养", "qualify")),
        BUILD(Words.of("建设添置", "build or buy"));

        private final Words words;

        Kind(Words words) {
            this.words = words;
        }

        public Words words() {
            return words;
        }

        /** @throws org.junheng.core.text.FileRefusal for a word that is none of the keys */
        static Kind read(Entry entry) {
            String[] keys = Arrays.stream(values()).map(Kind::key).toArray(String[]::new);
            return valueOf(entry.oneOf(keys).toUpperCase(Locale.ROOT));
        }

        /** The key in files. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same in another year of the plan. */
    Action inYear(int other) {
        return new Action(other, kind, stage, from, to, traits, fields, replaced, amount, cost, says);
    }

    /** A school by code and name. */
    public record School(String code, String name) {}
}
