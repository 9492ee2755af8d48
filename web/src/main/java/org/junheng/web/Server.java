package org.junheng.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.core.register.Registers;
import org.junheng.core.standard.Standards;
import org.junheng.store.Store;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The running server (服务): a store and the pages on it, until it is closed. */
public final class Server implements AutoCloseable {

    private final ServletWebServerApplicationContext context;
    private final Store store;

    private Server(ServletWebServerApplicationContext context, Store store) {
        this.context = context;
        this.store = store;
    }

    /** Starts it; when this returns, pages are answered. */
    public static Server start(ServerSettings settings, Registers registers, Standards standards) {
        Store store = Store.open(settings.store(), registers);
        try {
            store.blobs().sweep();
            SpringApplication application = new SpringApplication(WebApplication.class);
            application.setBannerMode(Banner.Mode.OFF);
            application.setLogStartupInfo(false);
            application.setRegisterShutdownHook(false);
            application.setDefaultProperties(properties(settings, store));
            application.addInitializers((ApplicationContextInitializer<GenericApplicationContext>) context -> {
                context.registerBean(Store.class, () -> store, definition -> definition.setDestroyMethodName(""));
                context.registerBean(Registers.class, () -> registers);
                context.registerBean(Standards.class, () -> standards);
                context.registerBean(ServerSettings.class, () -> settings);
            });
            return new Server((ServletWebServerApplicationContext) application.run(), store);
        } catch (RuntimeException failed) {
            store.close();
            throw failed;
        }
    }

    private static Map<String, Object> properties(ServerSettings settings, Store store) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("server.address", settings.address());
        properties.put("server.port", settings.port());
        properties.put("server.shutdown", "graceful");
        properties.put("spring.lifecycle.timeout-per-shutdown-phase", "10s");
        properties.put("server.forward-headers-strategy", settings.trustsProxy() ? "native" : "none");
        properties.put("server.servlet.session.timeout", "30m");
        properties.put("server.servlet.session.cookie.name", "junheng");
        properties.put("server.servlet.session.cookie.http-only", "true");
        properties.put("server.servlet.session.cookie.same-site", "lax");
        properties.put("server.servlet.session.tracking-modes", "cookie");
        properties.put("server.compression.enabled", "true");
        properties.put("server.compression.min-response-size", "1024");
        properties.put("server.tomcat.connection-timeout", "20s");
        properties.put("server.error.whitelabel.enabled", "false");
        properties.put("spring.servlet.multipart.max-file-size", settings.uploadBytes());
        properties.put("spring.servlet.multipart.max-request-size", settings.uploadBytes() + (1 << 20));
        // not where the machine keeps temporary files, which is memory on some
        properties.put(
                "spring.servlet.multipart.location", store.blobs().incoming().toString());
        // whoever sends too much is heard out that far, else a browser shows a broken connection instead of the
        // sentence
        properties.put("server.tomcat.max-swallow-size", 2 * settings.uploadBytes());
        // a name of 255 Chinese characters, as Windows allows
        properties.put("server.tomcat.max-part-header-size", "4KB");
        properties.put("spring.web.resources.add-mappings", "false");
        properties.put("spring.mvc.throw-exception-if-no-handler-found", "true");
        properties.put("logging.level.root", "WARN");
        properties.put(
                "logging.file.name",
                settings.store().folder().resolve("log/junheng.log").toString());
        properties.put("logging.logback.rollingpolicy.max-file-size", "20MB");
        properties.put("logging.logback.rollingpolicy.max-history", "30");
        return properties;
    }

    public int port() {
        return context.getWebServer().getPort();
    }

    /** Every route the controllers answer, as the permission table writes it. */
    Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        context.getBean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .filter(mapping -> !mapping.getPatternValues().contains("/error"))
                .forEach(mapping -> mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(method ->
                                mapping.getPatternValues().forEach(pattern -> routes.add(method + " " + pattern))));
        return routes;
    }

    /** For commands that act on the same store. */
    public Store store() {
        return store;
    }

    @Override
    public void close() {
        context.close();
        store.close();
    }
}
