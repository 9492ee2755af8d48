package org.junheng.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The way in for programs (接口): every route is there once more below {@code /api/v1}, by the same permission table, with a token in
 * place of a session, answered in JSON. So nothing can be read or written here that a page does not read or write.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
public class ApiDoor extends OncePerRequestFilter {

    public static final String PREFIX = "/api/v1";

    private static final String ASKED = "junheng.api";

    /** Whether a request came this way. */
    public static boolean isWay(HttpServletRequest request) {
        return request.getAttribute(ASKED) != null;
    }

    /** Whether an address leads this way; what comes with a token needs no other against forged forms. */
    public static boolean leadsHere(HttpServletRequest request) {
        return request.getRequestURI().startsWith(PREFIX + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (leadsHere(request)) {
            request.setAttribute(ASKED, true);
            chain.doFilter(new Behind(request), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The same request at the address of the page. */
    private static final class Behind extends HttpServletRequestWrapper {

        private Behind(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRequestURI() {
            return super.getRequestURI().substring(PREFIX.length());
        }

        @Override
        public String getServletPath() {
            return super.getServletPath().substring(PREFIX.length());
        }
    }
}
