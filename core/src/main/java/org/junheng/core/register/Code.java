package org.junheng.core.register;

import java.util.List;
import org.junheng.core.text.Words;

/** One word of a code list, such as 九年一贯制学校; aliases are other spellings and official numbers. */
public record Code(String id, Words name, List<String> aliases) {

    boolean answersTo(String written) {
        return id.equalsIgnoreCase(written)
                || name.zh().equals(written)
                || name.en().equalsIgnoreCase(written)
                || aliases.stream().anyMatch(alias -> alias.equalsIgnoreCase(written));
    }
}
