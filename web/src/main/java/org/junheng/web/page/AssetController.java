package org.junheng.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The few files every page uses (样式与脚本): one style sheet, one script, one script per island. */
@Controller
class AssetController {

    private static final Map<String, String> TYPES =
            Map.of("css", "text/css", "js", "text/javascript", "svg", "image/svg+xml");

    private final Map<String, Optional<byte[]>> read = new ConcurrentHashMap<>();

    @GetMapping("/assets/{file}")
    ResponseEntity<byte[]> asset(@PathVariable("file") String file) {
        String type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
        Optional<byte[]> content = type == null || !file.matches("[a-z0-9-]+\\.[a-z]+")
                ? Optional.empty()
                : read.computeIfAbsent(file, AssetController::content);
        return content.map(bytes -> ResponseEntity.ok()
                        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                        .contentType(MediaType.parseMediaType(type + ";charset=UTF-8"))
                        .body(bytes))
                .orElse(ResponseEntity.notFound().build());
    }

    private static Optional<byte[]> content(String file) {
        try (InputStream in = AssetController.class.getResourceAsStream("/assets/" + file)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
