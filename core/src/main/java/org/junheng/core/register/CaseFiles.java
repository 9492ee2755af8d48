package org.junheng.core.register;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Shelf;
import org.junheng.core.text.Words;

/** Reads {@code cases/*.yaml}: the head that every case has, and one register with its life per file. */
final class CaseFiles {

    private static final String FOLDER = "cases";
    private static final String HEAD = "case.yaml";

    private final RegisterFile reader;
    private final Predicate<String> isTaken;

    /** @param isTaken whether a register of facts has that id already */
    CaseFiles(RegisterFile reader, Predicate<String> isTaken) {
        this.reader = reader;
        this.isTaken = isTaken;
    }

    /** Those built in, and over them those of a folder. */
    Map<String, CaseRegister> read(Shelf shelf) {
        Shelf builtIn = Shelf.builtIn("registers").below(FOLDER);
        Shelf own = shelf.below(FOLDER);
        SortedMap<String, Shelf> files = new TreeMap<>();
        builtIn.files().keySet().forEach(path -> files.put(path, builtIn));
        own.files().keySet().forEach(path -> files.put(path, own));
        Register head = reader.readCase(files.remove(HEAD).yaml(HEAD));
        Map<String, CaseRegister> cases = new LinkedHashMap<>();
        files.forEach((path, from) -> {
            CaseRegister read = read(from.yaml(path), head);
            if (cases.put(read.id(), read) != null) {
                throw from.yaml(path).at("id").wrong(Words.of("没有用过的 id", "an id not used before"));
            }
        });
        Map<String, CaseRegister> ordered = new LinkedHashMap<>();
        cases.values().stream()
                .sorted(Comparator.comparingInt(register -> register.life().order()))
                .forEach(register -> ordered.put(register.id(), register));
        return java.util.Collections.unmodifiableMap(ordered);
    }

    private CaseRegister read(Entry file, Register head) {
        Register own = reader.readCase(file);
        if (!own.id().matches("[a-z][a-z0-9-]*") || isTaken.test(own.id())) {
            throw file.at("id")
                    .wrong(Words.of(
                            "没有用过的 id，小写字母、数字和连字符，例 pairing",
                            "an id not used before, lower case, digits and -, e.g. pairing"));
        }
        for (Entry field : file.at("fields").items()) {
            if (head.has(field.text("id"))) {
                throw field.at("id").wrong(Words.of("每个案卷都有的字段以外的 id", "an id other than those every case has"));
            }
        }
        return new CaseRegister(own, head, LifeFile.read(file.at("life"), own.fields()));
    }
}
