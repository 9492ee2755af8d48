package org.junheng.desk;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version of this program (版本), as the build wrote it. */
public final class Version {

    private Version() {}

    public static String number() {
        try (InputStream built = Version.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            properties.load(built);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
