package org.junheng.core.register;

import java.util.List;
import java.util.Optional;

/** The words a field of type code may hold, in their official order. */
public record CodeList(String id, List<Code> codes) {

    /** The code that a cell names by id, Chinese name, English name or alias. */
    public Optional<Code> find(String written) {
        String trimmed = written.strip();
        return codes.stream().filter(code -> code.answersTo(trimmed)).findFirst();
    }

    /** The code with this id, which must exist. */
    public Code code(String codeId) {
        return codes.stream()
                .filter(code -> code.id().equals(codeId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id + " has no code " + codeId));
    }
}
