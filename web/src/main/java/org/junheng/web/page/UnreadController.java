package org.junheng.web.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where the container sends a request it could not read (读不懂的请求), before any controller saw it: a file that is too large, a form
 * that broke off, a disk without room for either. Nobody comes here by the address.
 */
@Controller
class UnreadController implements ErrorController {

    private final Mishaps mishaps;

    UnreadController(Mishaps mishaps) {
        this.mishaps = mishaps;
    }

    @RequestMapping("/error")
    View unread(HttpServletRequest request) {
        Throwable failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return mishaps.unread(HttpStatus.valueOf(status), failure);
    }
}
