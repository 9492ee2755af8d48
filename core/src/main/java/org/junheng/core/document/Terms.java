package org.junheng.core.document;

import java.util.Optional;

/** Words that are explained where they head a column (术语); a document that stands alone explains none. */
public interface Terms {

    Terms NONE = words -> Optional.empty();

    /** What the words of a heading mean; empty where they are no term. */
    Optional<Term> find(String words);

    /**
     * A term.
     *
     * @param says what it means, in a sentence
     * @param address where more is told
     */
    record Term(String says, String address) {}
}
