package org.junheng.core.assess;

import org.junheng.core.register.CodeList;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Words;

/** What a stage is called: 小学, 初中; nothing where a standard knows no stages. */
public final class StageWords {

    private StageWords() {}

    public static Words of(Registers registers, String stage) {
        CodeList stages = registers.codes("stage");
        return stage.isEmpty() || stages == null
                ? Words.same(stage)
                : stages.find(stage).map(code -> code.name()).orElse(Words.same(stage));
    }
}
