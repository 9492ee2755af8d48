package org.junheng.core.register;

import java.util.List;
import java.util.Optional;
import org.junheng.core.formula.Formula;
import org.junheng.core.text.Words;

/**
 * What must hold in every row of a register (核验规则); a row where it is false gets a finding.
 *
 * @param level {@code error}: must be corrected; {@code query}: correct it or explain it
 * @param test holds in a good row; says nothing where a value it needs is missing
 * @param says the sentence of the finding; {@code {field}} is replaced by the value, the first field named carries the remark
 * @param fields the cells the finding points at
 */
public record Check(String id, String level, Optional<Formula> when, Formula test, Words says, List<String> fields) {}
