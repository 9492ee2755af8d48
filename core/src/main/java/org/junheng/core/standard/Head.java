package org.junheng.core.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junheng.core.text.Words;

/** What is said of a document as a whole, from its {@code document.yaml}. */
record Head(
        String id,
        String version,
        Words name,
        String number,
        Words issuer,
        LocalDate issued,
        String rows,
        List<String> stages,
        String weight,
        int fiscalYear,
        List<Exclusion> exclusions,
        Optional<Split> split,
        boolean comparesAsPrinted,
        List<Block> blocks,
        Headline headline,
        Citation source) {}
