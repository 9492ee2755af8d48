package org.junheng.web.work;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The key of a row as it stands in a page (页面里的行键): the sign between its parts is none that HTML may hold. */
public final class KeyInPage {

    private KeyInPage() {}

    public static String written(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8);
    }

    /** What a form brought back; what no page wrote is no row's key. */
    public static String read(String given) {
        try {
            return URLDecoder.decode(given, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException misspelt) {
            return given;
        }
    }
}
