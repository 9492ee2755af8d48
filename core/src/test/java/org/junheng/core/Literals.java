package org.junheng.core;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The numbers written in Java sources, as the compiler reads them; texts that are nothing but a number count as numbers. */
final class Literals {

    /** @param constant the static final constant it gives its value to, empty where it stands elsewhere */
    record Literal(String file, String constant, double value, boolean isText) {}

    private Literals() {}

    static List<Literal> in(List<Path> files) {
        return files.stream()
                .flatMap(file -> in(Repository.name(file), Repository.text(file)).stream())
                .toList();
    }

    static List<Literal> in(String name, String source) {
        List<Literal> found = new ArrayList<>();
        for (CompilationUnitTree unit : parsed(name, source)) {
            unit.accept(new Scanner(name, found), "");
        }
        return found;
    }

    private static Iterable<? extends CompilationUnitTree> parsed(String name, String source) {
        JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///" + name), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        try {
            return ((JavacTask) ToolProvider.getSystemJavaCompiler()
                            .getTask(null, null, problem -> {}, List.of(), null, List.of(file)))
                    .parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Scanner extends TreeScanner<Void, String> {

        private final String file;
        private final List<Literal> found;

        Scanner(String file, List<Literal> found) {
            this.file = file;
            this.found = found;
        }

        @Override
        public Void visitVariable(VariableTree variable, String constant) {
            boolean isConstant =
                    variable.getModifiers().getFlags().containsAll(Set.of(Modifier.STATIC, Modifier.FINAL));
            return super.visitVariable(variable, isConstant ? variable.getName().toString() : constant);
        }

        @Override
        public Void visitLiteral(LiteralTree literal, String constant) {
            if (literal.getValue() instanceof Number number) {
                found.add(new Literal(file, constant, number.doubleValue(), false));
            } else if (literal.getValue() instanceof String text && text.matches("-?\\d+(\\.\\d+)?")) {
                found.add(new Literal(file, constant, Double.parseDouble(text), true));
            }
            return null;
        }
    }
}
