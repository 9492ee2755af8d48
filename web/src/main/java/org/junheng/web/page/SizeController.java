package org.junheng.web.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Larger letters, kept in the browser they are wanted in (大字). */
@Controller
class SizeController {

    private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;

    @PostMapping("/size")
    Go size(
            @RequestParam(defaultValue = "") String size,
            @RequestParam(defaultValue = "/") String then,
            HttpServletResponse response) {
        Cookie cookie = new Cookie(Size.COOKIE, Size.of(size).id());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setMaxAge(YEAR_SECONDS);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        return Go.back(then);
    }
}
