package org.junheng.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of this program (版本), as the build wrote it. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"junheng " + number()};
    }

    static String number() {
        try (InputStream built = Version.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            properties.load(built);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
