package org.junheng.core.formula;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.core.text.Words;

/** A formula as officials write it, for example {@code (indoor_sports_m2 + sports_ground_m2) / students}. */
public final class Formula {

    private final Node root;

    /** Null until it is asked for, where this is a part of another formula. */
    private String text;

    /** Null until they are asked for. */
    private Set<String> names;

    private Formula(String text, Node root) {
        this.text = text;
        this.root = root;
    }

    /** @throws FormulaRefusal pointing at the character that cannot be read */
    public static Formula parse(String text) {
        return new Formula(text, new Parser(text).parse());
    }

    /** A part of another formula, worded as that part. */
    public static Formula of(Node root) {
        return new Formula(null, root);
    }

    public String text() {
        if (text == null) {
            text = Written.of(root);
        }
        return text;
    }

    public Node root() {
        return root;
    }

    /** All names in the formula, in the order they appear. */
    public Set<String> names() {
        if (names == null) {
            names = names(List.of(root));
        }
        return names;
    }

    static Set<String> names(List<Node> nodes) {
        Set<String> names = new LinkedHashSet<>();
        nodes.forEach(node -> collect(node, names));
        return Collections.unmodifiableSet(names);
    }

    /** Whether it runs over rows below anywhere. */
    public boolean hasAggregate() {
        return hasAggregate(root);
    }

    private static boolean hasAggregate(Node node) {
        return node instanceof Node.Call call && call.isAggregate()
                || children(node).stream().anyMatch(Formula::hasAggregate);
    }

    /** A refusal that points at a node of this formula. */
    public FormulaRefusal refuse(Node node, Words wanted) {
        return new FormulaRefusal(text(), node.at(), wanted);
    }

    /** The nodes directly below a node. */
    public static List<Node> children(Node node) {
        if (node instanceof Node.Binary binary) {
            return List.of(binary.left(), binary.right());
        } else if (node instanceof Node.Negate negate) {
            return List.of(negate.operand());
        } else if (node instanceof Node.Not not) {
            return List.of(not.operand());
        } else if (node instanceof Node.In in) {
            return List.of(in.operand());
        } else if (node instanceof Node.Call call) {
            return parts(call.arguments(), call.where());
        }
        return List.of();
    }

    static List<Node> parts(List<Node> arguments, Node where) {
        return where == null
                ? arguments
                : Stream.concat(arguments.stream(), Stream.of(where)).toList();
    }

    private static void collect(Node node, Set<String> names) {
        if (node instanceof Node.Name name) {
            names.add(name.id());
        }
        children(node).forEach(child -> collect(child, names));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Formula formula && text().equals(formula.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
