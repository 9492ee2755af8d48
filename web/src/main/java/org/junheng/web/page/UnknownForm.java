package org.junheng.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** A form that came without the token of its page (来路不明的表单): sent by another site, or from a page that lay open for too long. */
@Component
public final class UnknownForm implements AccessDeniedHandler {

    private final Mishaps mishaps;
    private final Answers answers;

    UnknownForm(Mishaps mishaps, Answers answers) {
        this.mishaps = mishaps;
        this.answers = answers;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        answers.write(mishaps.unknownForm(), request, response);
    }
}
