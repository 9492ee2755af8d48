package org.junheng.web.signin;

import org.junheng.store.Store;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Whether the server and its database answer, for whoever watches over it (健康检查); says nothing else. */
@Controller
class HealthController {

    private final Store store;

    HealthController(Store store) {
        this.store = store;
    }

    @GetMapping("/health")
    ResponseEntity<String> health() {
        boolean isUp;
        try {
            isUp = store.look(look -> look.sql()
                            .createQuery("SELECT 1")
                            .mapTo(Integer.class)
                            .one())
                    == 1;
        } catch (RuntimeException down) {
            isUp = false;
        }
        return ResponseEntity.status(isUp ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.APPLICATION_JSON)
                .body(isUp ? "{\"status\":\"up\"}" : "{\"status\":\"down\"}");
    }
}
