package org.junheng.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.junheng.core.text.Language;
import org.junheng.store.Store;
import org.junheng.store.people.Account;
import org.junheng.store.people.Accounts;
import org.junheng.web.access.AccessGate;
import org.junheng.web.access.ApiDoor;
import org.junheng.web.access.Visitor;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Writes what a controller answers: a {@link View} through its template, a {@link Go} as a redirect (应答). */
@Component
public class Answers implements HandlerMethodReturnValueHandler {

    /** the cookie that holds the language of those who are not signed in */
    public static final String LANGUAGE = "lang";

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.junheng.web.template");
    private final PackedParts parts = new PackedParts();
    private final Texts texts;
    private final Store store;

    Answers(Texts texts, Store store) {
        this.texts = texts;
        this.store = store;
        templates.setBinaryStaticContent(true);
    }

    @Override
    public boolean supportsReturnType(MethodParameter type) {
        return type.getParameterType() == View.class
                || type.getParameterType() == Go.class
                || type.getParameterType() == Object.class;
    }

    @Override
    public void handleReturnValue(
            Object answer, MethodParameter type, ModelAndViewContainer container, NativeWebRequest web)
            throws IOException {
        container.setRequestHandled(true);
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        HttpServletResponse response = web.getNativeResponse(HttpServletResponse.class);
        if (answer instanceof Go go && ApiDoor.isWay(request)) {
            json(response, HttpStatus.OK, out -> PageJson.write(go, ApiDoor.PREFIX, out));
        } else if (answer instanceof Go go) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", go.path());
        } else {
            write((View) answer, request, response);
        }
    }

    /** For what goes wrong outside a controller too. */
    public void write(View view, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (ApiDoor.isWay(request)) {
            json(response, view.status(), out -> PageJson.write(view, out));
            return;
        }
        Map<String, Object> given = new HashMap<>();
        given.put("frame", frame(view, request));
        given.put("view", view);
        given.put("back", back(request));
        if (view.page() != null) {
            given.put("page", view.page());
        }
        PageOutput output = new PageOutput();
        templates.render(view.template() + ".jte", given, output);
        response.setStatus(view.status().value());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        if (output.hasParts() && takesGzip(request)) {
            byte[] packed = output.packed(parts);
            response.setHeader("Content-Encoding", "gzip");
            response.setHeader("Vary", "Accept-Encoding");
            response.setContentLength(packed.length);
            response.getOutputStream().write(packed);
            return;
        }
        response.setContentLength(output.length());
        output.writeTo(response.getOutputStream());
    }

    /** Other pages are packed by the server under us, which asks the same. */
    private static boolean takesGzip(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null
                && List.of(accepted.toLowerCase(Locale.ROOT).split("\\s*,\\s*")).stream()
                        .anyMatch(each ->
                                each.equals("gzip") || each.matches("gzip\\s*;\\s*q=(1|1\\.0+|0\\.0*[1-9]\\d*)"));
    }

    /** Written whole before anything is answered: what cannot be told must not be told half. */
    private static void json(HttpServletResponse response, HttpStatus status, Consumer<OutputStream> writing)
            throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        writing.accept(whole);
        response.setStatus(status.value());
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(whole.size());
        whole.writeTo(response.getOutputStream());
    }

    private Frame frame(View view, HttpServletRequest request) {
        Visitor visitor = visitor(request);
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Frame(
                visitor,
                language(request),
                texts,
                request.getRequestURI(),
                request.getQueryString() == null ? "" : request.getQueryString(),
                Size.of(cookie(request, Size.COOKIE)),
                // only a page with a form asks for it: asking makes a session
                () -> token == null ? "" : token.getToken(),
                view.crumbs(),
                view.said().orElse(null),
                store.clock().instant(),
                this::name);
    }

    /** The page of this server that led here, for a way back from what went wrong; empty where there is none. */
    private static String back(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        try {
            URI from = referer == null ? URI.create("") : URI.create(referer);
            boolean isHere = from.getHost() != null && from.getHost().equals(request.getServerName());
            return isHere
                            && from.getRawPath().startsWith("/")
                            && !from.getRawPath().startsWith("//")
                    ? from.getRawPath() + (from.getRawQuery() == null ? "" : "?" + from.getRawQuery())
                    : "";
        } catch (IllegalArgumentException misspelt) {
            return "";
        }
    }

    private String name(String login) {
        return store.look(look -> new Accounts(look).named(login))
                .map(Account::name)
                .orElse(login);
    }

    private static Visitor visitor(HttpServletRequest request) {
        return (Visitor) request.getAttribute(AccessGate.VISITOR);
    }

    /** What the visitor chose, else what the address or the cookie says, else Chinese. */
    public static Language language(HttpServletRequest request) {
        Visitor visitor = visitor(request);
        if (visitor != null) {
            return visitor.account().language();
        }
        // not a parameter: of a request that could not be read none can be asked for, and this page has to tell so
        String query = request.getQueryString();
        boolean isAsked = query != null && List.of(query.split("&")).contains(LANGUAGE + "=en");
        return isAsked || cookie(request, LANGUAGE).equals("en") ? Language.EN : Language.ZH;
    }

    private static String cookie(HttpServletRequest request, String name) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return "";
    }
}
