package org.junheng.web.api;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.desk.Version;
import org.junheng.web.access.ApiDoor;
import org.junheng.web.access.Route;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The API as OpenAPI 3.1 tells it (接口描述): routes and who may from the permission table, parameters from what answers them. */
final class OpenApi {

    private static final String OBJECT = "object";
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)\\}");

    private final List<Route> routes;
    private final Map<String, HandlerMethod> handlers;

    OpenApi(List<Route> routes, Map<String, HandlerMethod> handlers) {
        this.routes = routes;
        this.handlers = handlers;
    }

    void write(OutputStream out) {
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("openapi", "3.1.0");
            json.writeObjectPropertyStart("info");
            json.writeStringProperty("title", "Junheng 均衡");
            json.writeStringProperty("version", Version.number());
            json.writeEndObject();
            json.writeArrayPropertyStart("servers");
            json.writeStartObject();
            json.writeStringProperty("url", ApiDoor.PREFIX);
            json.writeEndObject();
            json.writeEndArray();
            json.writeObjectPropertyStart("paths");
            byPath().forEach((path, at) -> {
                json.writeObjectPropertyStart(path);
                at.forEach(route -> operation(json, route));
                json.writeEndObject();
            });
            json.writeEndObject();
            security(json);
            json.writeEndObject();
        }
    }

    private Map<String, List<Route>> byPath() {
        Map<String, List<Route>> paths = new TreeMap<>();
        routes.forEach(route -> paths.merge(
                route.pattern(),
                List.of(route),
                (some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
        return paths;
    }

    private void operation(JsonGenerator json, Route route) {
        json.writeObjectPropertyStart(route.method().toLowerCase(java.util.Locale.ROOT));
        json.writeStringProperty("operationId", route.route());
        json.writeStringProperty(
                "summary", route.name().zh() + " / " + route.name().en());
        json.writeArrayPropertyStart("tags");
        json.writeString(route.does().name().toLowerCase(java.util.Locale.ROOT));
        json.writeEndArray();
        List<MethodParameter> asked = asked(route);
        json.writeArrayPropertyStart("parameters");
        Matcher variables = VARIABLE.matcher(route.pattern());
        while (variables.find()) {
            inPath(json, variables.group(1));
        }
        if (route.method().equals("GET")) {
            asked.forEach(each -> parameter(json, each));
        }
        json.writeEndArray();
        if (route.method().equals("POST") && !asked.isEmpty()) {
            body(json, asked);
        }
        responses(json);
        json.writeEndObject();
    }

    /** What is asked for besides the address; what a register file asks for more is not told here. */
    private List<MethodParameter> asked(Route route) {
        HandlerMethod handler = handlers.get(route.served());
        return handler == null
                ? List.of()
                : Stream.of(handler.getMethodParameters())
                        .filter(each -> each.hasParameterAnnotation(RequestParam.class))
                        .filter(each -> !Map.class.isAssignableFrom(each.getParameterType()))
                        .toList();
    }

    private static String name(MethodParameter parameter) {
        RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
        String given = asked.value();
        return given.isEmpty() ? parameter.getParameter().getName() : given;
    }

    private static boolean isRequired(MethodParameter parameter) {
        RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
        return asked == null
                || asked.required()
                        && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE)
                        && parameter.getParameterType() != java.util.Optional.class;
    }

    private static void inPath(JsonGenerator json, String variable) {
        json.writeStartObject();
        json.writeStringProperty("name", variable);
        json.writeStringProperty("in", "path");
        json.writeBooleanProperty("required", true);
        json.writeObjectPropertyStart("schema");
        json.writeStringProperty("type", "string");
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void parameter(JsonGenerator json, MethodParameter each) {
        json.writeStartObject();
        json.writeStringProperty("name", name(each));
        json.writeStringProperty("in", "query");
        json.writeBooleanProperty("required", isRequired(each));
        json.writeName("schema");
        schema(json, each);
        json.writeEndObject();
    }

    private static void schema(JsonGenerator json, MethodParameter each) {
        Class<?> type = each.nestedIfOptional().getNestedParameterType();
        json.writeStartObject();
        if (List.class.isAssignableFrom(type)) {
            json.writeStringProperty("type", "array");
            json.writeObjectPropertyStart("items");
            json.writeStringProperty("type", "string");
            json.writeEndObject();
        } else if (type == int.class || type == long.class) {
            json.writeStringProperty("type", "integer");
        } else if (type == double.class) {
            json.writeStringProperty("type", "number");
        } else {
            json.writeStringProperty("type", "string");
            if (MultipartFile.class.isAssignableFrom(type)) {
                json.writeStringProperty("format", "binary");
            }
        }
        json.writeEndObject();
    }

    private static void body(JsonGenerator json, List<MethodParameter> sent) {
        boolean hasFile = sent.stream()
                .anyMatch(each -> each.nestedIfOptional()
                        .getNestedGenericParameterType()
                        .getTypeName()
                        .contains(MultipartFile.class.getSimpleName()));
        json.writeObjectPropertyStart("requestBody");
        json.writeObjectPropertyStart("content");
        json.writeObjectPropertyStart(hasFile ? "multipart/form-data" : "application/x-www-form-urlencoded");
        json.writeObjectPropertyStart("schema");
        json.writeStringProperty("type", OBJECT);
        json.writeObjectPropertyStart("properties");
        for (MethodParameter each : sent) {
            json.writeName(name(each));
            schema(json, each);
        }
        json.writeEndObject();
        json.writeArrayPropertyStart("required");
        sent.stream().filter(OpenApi::isRequired).forEach(each -> json.writeString(name(each)));
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void responses(JsonGenerator json) {
        Map<String, String> answers = new TreeMap<>(Map.of(
                "200", "页面的数据，或做完之后看哪里 / what the page shows, or where to look after it was done",
                "400", "写得不对，一句话说明 / not right, a sentence says what",
                "401", "没有有效的令牌 / no token that holds",
                "403", "没有权限 / not allowed",
                "409", "别人刚改过 / somebody else just changed it"));
        json.writeObjectPropertyStart("responses");
        answers.forEach((status, said) -> {
            json.writeObjectPropertyStart(status);
            json.writeStringProperty("description", said);
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private static void security(JsonGenerator json) {
        json.writeObjectPropertyStart("components");
        json.writeObjectPropertyStart("securitySchemes");
        json.writeObjectPropertyStart("token");
        json.writeStringProperty("type", "http");
        json.writeStringProperty("scheme", "bearer");
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeArrayPropertyStart("security");
        json.writeStartObject();
        json.writeArrayPropertyStart("token");
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }
}
