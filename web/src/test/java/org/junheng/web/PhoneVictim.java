package org.junheng.web;

import java.nio.file.Path;
import org.junheng.desk.BuiltIn;

/** A server in a process of its own, to be killed while a phone sends to it. */
final class PhoneVictim {

    private PhoneVictim() {}

    /** @param arguments data folder */
    public static void main(String... arguments) throws InterruptedException {
        Server server =
                Server.start(ServerSettings.of(Path.of(arguments[0]), 0), BuiltIn.registers(), BuiltIn.standards());
        System.out.println("port " + server.port());
        System.out.flush();
        Thread.sleep(Long.MAX_VALUE);
    }
}
