package org.junheng.web;

import java.nio.file.Path;
import java.util.Optional;
import org.junheng.store.StoreSettings;

/**
 * How the server runs (服务设置), as the configuration file, environment and command line say.
 *
 * @param store where things are kept
 * @param address what it listens on
 * @param port 0 for any that is free
 * @param trustsProxy whether a reverse proxy in front tells the true address and scheme of a request
 * @param uploadMegabytes the largest file that is taken
 */
public record ServerSettings(StoreSettings store, String address, int port, boolean trustsProxy, int uploadMegabytes) {

    public static final String LOOPBACK = "127.0.0.1";

    private static final int UPLOAD_MEGABYTES = 200;

    public static ServerSettings of(Path folder, int port) {
        return new ServerSettings(
                new StoreSettings(folder, Optional.empty(), "", ""), LOOPBACK, port, false, UPLOAD_MEGABYTES);
    }

    public long uploadBytes() {
        return (long) uploadMegabytes << 20;
    }
}
