package org.junheng.web.api;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.web.access.Access;
import org.junheng.web.page.Texts;
import org.junheng.web.page.View;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What programs can ask for: every route of the permission table, as a page and as OpenAPI. */
@Controller
class ApiController {

    private final Access access;
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final Texts texts;

    ApiController(Access access, ObjectProvider<RequestMappingHandlerMapping> mappings, Texts texts) {
        this.access = access;
        this.mappings = mappings;
        this.texts = texts;
    }

    @GetMapping("/api")
    View page() {
        return View.of("api/api", ApiPage.of(access), texts.words("api.title")).under(texts.words("api.title"), "/api");
    }

    @GetMapping("/openapi.json")
    ResponseEntity<byte[]> description() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new OpenApi(List.copyOf(access.routes()), handlers()).write(out);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(out.toByteArray());
    }

    /** Method and pattern → what answers it. */
    private Map<String, HandlerMethod> handlers() {
        Map<String, HandlerMethod> handlers = new TreeMap<>();
        mappings.stream()
                .forEach(mapping -> mapping.getHandlerMethods()
                        .forEach((info, handler) -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> info.getPatternValues()
                                        .forEach(pattern -> handlers.put(method + " " + pattern, handler)))));
        return handlers;
    }
}
