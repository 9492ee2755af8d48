package org.junheng.core.assess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.core.formula.Formula;
import org.junheng.core.formula.Function;
import org.junheng.core.formula.Node;
import org.junheng.core.register.Field;
import org.junheng.core.register.FieldType;
import org.junheng.core.register.Register;
import org.junheng.core.standard.Standard;

/**
 * The figures a rule asks for, by whose they are (试算要填的项).
 *
 * @param ofStage of a school in one stage
 * @param before of the county in the year before
 * @param listed of registers that have several rows for a school or a county, such as rooms and surveys
 */
record TriedFields(
        List<Field> ofStage,
        List<Field> ofSchool,
        List<Field> ofCounty,
        List<Field> before,
        Map<Register, List<Field>> listed) {

    private static final Set<String> KEYS = Set.of("year", "area", "fiscal_year", "school", "stage");

    /** Empty where some name is no figure that a person could type. */
    static Optional<TriedFields> of(Standard standard, List<Formula> formulas, Set<String> names) {
        TriedFields asked = new TriedFields(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
        Set<String> before = new LinkedHashSet<>();
        formulas.forEach(formula -> lookingBack(formula.root(), false, before));
        Set<String> parts = new LinkedHashSet<>(KEYS);
        for (String name : names) {
            owner(standard, name)
                    .filter(register -> listedBy(register).isPresent())
                    .ifPresent(register -> parts.addAll(register.key()));
        }
        for (String name : names) {
            if (parts.contains(name)) {
                continue;
            }
            Optional<Register> owner = owner(standard, name);
            if (owner.isEmpty() || !isTyped(owner.get().field(name))) {
                return Optional.empty();
            }
            asked.list(owner.get()).add(owner.get().field(name));
            if (before.contains(name)) {
                asked.before.add(owner.get().field(name));
            }
        }
        boolean isLookingBackAtSchools = asked.before.stream()
                .anyMatch(field -> asked.ofStage.contains(field) || asked.ofSchool.contains(field));
        return isLookingBackAtSchools || !before.isEmpty() && asked.before.isEmpty()
                ? Optional.empty()
                : Optional.of(asked);
    }

    /** The register whose row a person could fill in: by year, county, school and stage, or one part more. */
    private static Optional<Register> owner(Standard standard, String name) {
        return standard.registers().having(name).stream()
                .filter(register -> !register.key().contains(name))
                .filter(register ->
                        KEYS.containsAll(register.key()) || listedBy(register).isPresent())
                .findFirst();
    }

    /** The one part of the key that tells rows of one school or county apart; empty where there is none, or more than one. */
    static Optional<Field> listedBy(Register register) {
        List<String> parts =
                register.key().stream().filter(part -> !KEYS.contains(part)).toList();
        return parts.size() == 1 ? Optional.of(register.field(parts.get(0))) : Optional.empty();
    }

    boolean isNothing() {
        return ofStage.isEmpty() && ofSchool.isEmpty() && ofCounty.isEmpty() && listed.isEmpty();
    }

    private List<Field> list(Register owner) {
        if (!KEYS.containsAll(owner.key())) {
            return listed.computeIfAbsent(owner, unused -> new ArrayList<>());
        }
        return owner.key().contains("stage") ? ofStage : owner.key().contains("school") ? ofSchool : ofCounty;
    }

    private static boolean isTyped(Field field) {
        return field.type() != FieldType.TEXT && field.type() != FieldType.DATE
                || field.codes().isPresent();
    }

    private static void lookingBack(Node node, boolean isBack, Set<String> names) {
        if (isBack && node instanceof Node.Name name) {
            names.add(name.id());
        }
        boolean isBefore = isBack || node instanceof Node.Call call && call.function() == Function.PREVIOUS;
        Formula.children(node).forEach(child -> lookingBack(child, isBefore, names));
    }
}
