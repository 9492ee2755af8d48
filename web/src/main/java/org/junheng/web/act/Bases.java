package org.junheng.web.act;

import java.util.List;
import java.util.Optional;
import org.junheng.core.standard.Clause;
import org.junheng.core.standard.Standard;
import org.junheng.core.standard.Standards;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.desk.BuiltIn;
import org.junheng.web.page.Choice;
import org.springframework.stereotype.Component;

/** The clauses a case can rest on (依据条款), those of the national standards, written as standard and clause with a stroke between. */
@Component
final class Bases {

    private final Standards standards;

    Bases(Standards standards) {
        this.standards = standards;
    }

    /** A clause of a standard. */
    record Basis(String standard, String clause) {

        static final Basis NONE = new Basis("", "");

        String text() {
            return standard.isEmpty() ? "" : standard + "/" + clause;
        }
    }

    List<Choice> choices(String chosen) {
        return national()
                .flatMap(standard -> standard.clauses().stream().map(clause -> choice(standard, clause, chosen)))
                .toList();
    }

    private java.util.stream.Stream<Standard> national() {
        return BuiltIn.NATIONAL.stream().map(standards::standard);
    }

    private static Choice choice(Standard standard, Clause clause, String chosen) {
        String value = standard.id() + "/" + clause.id();
        return new Choice(value, name(standard, clause), value.equals(chosen));
    }

    private static Words name(Standard standard, Clause clause) {
        return Words.of("%s %s", "%s: %s", standard.name(), clause.name());
    }

    /** @throws Refusal where there is no such clause */
    Basis read(String text) {
        if (text.isBlank()) {
            return Basis.NONE;
        }
        int stroke = text.indexOf('/');
        Basis basis = stroke < 0 ? Basis.NONE : new Basis(text.substring(0, stroke), text.substring(stroke + 1));
        if (name(basis).isEmpty()) {
            throw new Refusal(Words.of("没有条款“%s”；请从列表里选", "there is no clause \"%s\"; choose one of the list", text));
        }
        return basis;
    }

    /** What a clause is called; empty where there is none. */
    Optional<Words> name(Basis basis) {
        return national()
                .filter(standard -> standard.id().equals(basis.standard()))
                .findFirst()
                .flatMap(standard -> standard.clause(basis.clause()).map(clause -> name(standard, clause)));
    }
}
