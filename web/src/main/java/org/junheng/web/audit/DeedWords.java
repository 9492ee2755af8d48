package org.junheng.web.audit;

import java.util.List;
import org.junheng.core.text.Words;
import org.junheng.store.Actor;
import org.junheng.store.audit.AuditEntry;
import org.junheng.web.access.Access;
import org.junheng.web.access.Role;
import org.junheng.web.page.Choice;
import org.junheng.web.page.Texts;
import org.springframework.stereotype.Component;

/** What was done, as a sentence (操作的说法), from {@code texts/deeds.yaml}. */
@Component
class DeedWords {

    private static final String FILE = "deeds.";

    private final Texts texts;
    private final Access access;

    DeedWords(Texts texts, Access access) {
        this.texts = texts;
        this.access = access;
    }

    /** A word without a sentence, of an older or newer program, stands for itself. */
    Words sentence(AuditEntry entry) {
        return sentence(entry.deed(), entry.subject(), role(entry.detail()));
    }

    private Words sentence(String deed, Object subject, Object detail) {
        if (!texts.has(FILE + deed)) {
            return Words.same(deed);
        }
        Words words = texts.words(FILE + deed);
        return Words.of(words.zh(), words.en(), subject, detail);
    }

    /** A role by its name; what is none as it is. */
    Words role(String id) {
        if (id.equals(Actor.COMMAND_LINE.role())) {
            return texts.words("audit.operator");
        }
        if (id.equals(Actor.PUBLIC)) {
            return texts.words("audit.public");
        }
        Role role = access.role(id);
        return role == null ? Words.same(id) : role.name();
    }

    /** Who did it: an account by its name, a command on the server as such. */
    Words who(AuditEntry entry) {
        boolean isAccount =
                !entry.who().equals(Actor.COMMAND_LINE.login()) && !entry.role().equals(Actor.PUBLIC);
        return isAccount ? Words.same(entry.who()) : role(entry.role());
    }

    /** All there are, to choose from. */
    List<Choice> choices(String chosen) {
        return texts.keys().stream()
                .filter(key -> key.startsWith(FILE))
                .map(key -> key.substring(FILE.length()))
                .map(deed -> new Choice(deed, sentence(deed, "…", "…"), deed.equals(chosen)))
                .toList();
    }
}
