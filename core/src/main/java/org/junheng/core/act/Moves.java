package org.junheng.core.act;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.core.formula.Exact.Truth;
import org.junheng.core.formula.ExactReading;
import org.junheng.core.register.Check;
import org.junheng.core.register.Field;
import org.junheng.core.register.Life;
import org.junheng.core.register.Move;
import org.junheng.core.text.Words;

/** What may be done next about a case, and why not (办理规则). The rules are those of its register; nothing is known here of any register. */
public final class Moves {

    private Moves() {}

    /** The moves somebody could make now, whatever has to be filled in for them. */
    public static List<Move> open(CaseFacts facts, Person person) {
        return facts.register()
                .life()
                .from(facts.state())
                .filter(move -> isTheirs(move, facts, person))
                .filter(move -> move.when()
                        .map(when -> ExactReading.truth(when, facts).orElse(Truth.OPEN) == Truth.YES)
                        .orElse(true))
                .toList();
    }

    /** Whether the case waits for somebody: they could move it on, which no second person has to do for them. */
    public static boolean waitsFor(CaseFacts facts, Person person) {
        return !facts.at().ends() && !open(facts, person).isEmpty();
    }

    /**
     * Whether all cases of an owner in a state wait for them alike: what of these they may do depends on no case's fields and on nobody
     * who did something before.
     */
    public static boolean isAlikeForOwner(Life life, String state) {
        return life.from(state)
                .filter(move -> !move.notBy().contains(Move.OWNER))
                .allMatch(move -> move.notBy().isEmpty()
                        && move.when().isEmpty()
                        && !move.by().contains(Move.OPENER));
    }

    private static boolean isTheirs(Move move, CaseFacts facts, Person person) {
        return person.isAmong(move.by(), facts) && second(move, facts, person).isEmpty();
    }

    /** Why this person may not be the second one; empty where nothing stands against it. */
    private static Optional<Words> second(Move move, CaseFacts facts, Person person) {
        for (String not : move.notBy()) {
            if (not.equals(Move.OWNER) && person.login().equals(facts.owner())) {
                return Optional.of(Words.of("责任人不能自己%s", "the owner cannot %s", move.name()));
            }
            if (not.equals(Move.OPENER) && person.login().equals(facts.opener())) {
                return Optional.of(Words.of("登记人不能自己%s", "whoever opened it cannot %s", move.name()));
            }
            if (person.login().equals(facts.movers().get(not))) {
                return Optional.of(Words.of(
                        "“%s”是你办的，“%s”要由另一个人办",
                        "you made \"%s\"; \"%s\" needs a second person",
                        facts.register().life().moves().get(not).name(),
                        move.name()));
            }
        }
        return Optional.empty();
    }

    /**
     * Why a move cannot be made; empty where it can.
     *
     * @param filled what is filled in with it; null takes away what was there
     * @param files how many files come with it
     * @param words what is said with it
     */
    public static Optional<Words> complaint(
            CaseFacts facts, Move move, Person person, Map<String, Object> filled, int files, String words) {
        if (!move.from().contains(facts.state())) {
            return Optional.of(Words.of(
                    "现在是“%s”，不能“%s”；请刷新看最新状态",
                    "it is \"%s\" now, \"%s\" cannot be done; reload to see how it stands",
                    facts.at().name(),
                    move.name()));
        }
        if (!person.isAmong(move.by(), facts)) {
            return Optional.of(Words.of("“%s”不由你办", "\"%s\" is not yours to do", move.name()));
        }
        Optional<Words> second = second(move, facts, person);
        if (second.isPresent()) {
            return second;
        }
        CaseFacts then = facts.with(filled);
        List<Field> blank = move.fills().stream()
                .filter(field -> !then.values().containsKey(field))
                .map(field -> facts.register().own().field(field))
                .toList();
        if (!blank.isEmpty()) {
            return Optional.of(Words.of(
                    "还没填：%s",
                    "still to be filled in: %s", new Words(names(blank, "、", true), names(blank, ", ", false))));
        }
        if (move.evidence().isPresent() && files == 0) {
            return Optional.of(Words.of(
                    "“%s”要附文件：%s",
                    "\"%s\" needs a file: %s", move.name(), move.evidence().get()));
        }
        if (move.says() && words.isBlank()) {
            return Optional.of(Words.of("“%s”要写一句说明", "\"%s\" needs a sentence that says why", move.name()));
        }
        if (move.when().isPresent()
                && ExactReading.truth(move.when().get(), then).orElse(Truth.OPEN) != Truth.YES) {
            return Optional.of(Words.of(
                    "按所填的情况不能“%s”；请办别的", "as it is filled in, \"%s\" cannot be done; take another way", move.name()));
        }
        return broken(then);
    }

    /** Why a case cannot stand written so: something needed is blank, or a check fails; empty where it can. */
    public static Optional<Words> unfit(CaseFacts facts) {
        List<Field> blank = facts.register().fields().stream()
                .filter(Field::required)
                .filter(field -> !facts.values().containsKey(field.id()))
                .toList();
        return blank.isEmpty() ? broken(facts) : Optional.of(blank(blank));
    }

    private static Words blank(List<Field> blank) {
        return Words.of(
                "还没填：%s", "still to be filled in: %s", new Words(names(blank, "、", true), names(blank, ", ", false)));
    }

    private static String names(List<Field> fields, String between, boolean isChinese) {
        return String.join(
                between,
                fields.stream()
                        .map(field ->
                                isChinese ? field.name().zh() : field.name().en())
                        .toList());
    }

    /** The first check of the register that what is filled in fails. */
    private static Optional<Words> broken(CaseFacts facts) {
        return facts.register().own().checks().stream()
                .filter(check -> check.when()
                        .map(when -> ExactReading.truth(when, facts).orElse(Truth.OPEN) == Truth.YES)
                        .orElse(true))
                .filter(check -> ExactReading.truth(check.test(), facts).orElse(Truth.OPEN) == Truth.NO)
                .findFirst()
                .map(check -> said(check, facts));
    }

    private static Words said(Check check, CaseFacts facts) {
        String zh = check.says().zh();
        String en = check.says().en();
        for (Field field : facts.register().fields()) {
            String value = Shown.of(field, facts.values().get(field.id())).zh();
            zh = zh.replace("{" + field.id() + "}", value);
            en = en.replace(
                    "{" + field.id() + "}",
                    Shown.of(field, facts.values().get(field.id())).en());
        }
        return new Words(zh, en);
    }

    /** Whether somebody may write down a case at a unit of this kind. */
    public static boolean mayOpen(Life life, String kind, Person person) {
        return life.at().contains(kind) && person.isAny(life.opened());
    }

    /** Whether somebody may see a case. */
    public static boolean maySee(CaseFacts facts, Person person) {
        return person.isAny(facts.register().life().seen())
                || person.login().equals(facts.owner())
                || person.login().equals(facts.opener());
    }

    /** Whether somebody may give it an owner and a day, and correct what is written. */
    public static boolean mayAssign(CaseFacts facts, Person person) {
        return !facts.at().ends() && person.isAny(facts.register().life().assigned());
    }

    /** Whether somebody may add files to it: whoever has something to do with it while it is not at an end. */
    public static boolean mayAttach(CaseFacts facts, Person person) {
        Life life = facts.register().life();
        return !facts.at().ends()
                && (person.isAny(life.assigned())
                        || person.login().equals(facts.owner())
                        || life.moves().values().stream().anyMatch(move -> person.isAny(move.by())));
    }

    /** Whether a field is kept from somebody who sees the case, as the reporter of a complaint is. */
    public static boolean isVeiled(Life life, String field, Set<String> roles) {
        return life.veiled().contains(field) && roles.stream().noneMatch(life.unveiled()::contains);
    }
}
