package org.junheng.web.access;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The way in for people who answer a survey (答卷入口): they have no session and no cookie, so a form of theirs carries no token of one.
 * What keeps others from sending it for them is the code, which nobody else has.
 */
public final class AnswerDoor {

    private AnswerDoor() {}

    public static boolean leadsHere(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals("/s") || path.startsWith("/s/");
    }
}
