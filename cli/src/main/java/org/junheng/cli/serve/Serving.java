package org.junheng.cli.serve;

import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junheng.cli.exit.Exit;
import org.junheng.core.standard.Standards;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.FolderLock;
import org.junheng.store.Store;
import org.junheng.store.StoreSettings;
import org.junheng.web.Server;
import org.junheng.web.ServerSettings;
import org.junheng.web.demo.Demo;
import org.junheng.web.demo.DemoAccount;

/** A server from its start to its end, told to whoever started it (服务的始终). */
final class Serving {

    private static final int MOST_PORT = 65_535;
    private static final int MOST_UPLOAD_MB = 2_000;

    private final ServerOptions options;
    private final Configuration configuration;
    private final boolean isDemo;

    Serving(ServerOptions options, Configuration configuration, boolean isDemo) {
        this.options = options;
        this.configuration = configuration;
        this.isDemo = isDemo;
    }

    Exit run(boolean isOnlyStart) {
        Place.quiet();
        System.setProperty("logging.threshold.console", "OFF");
        Place place = new Place(configuration);
        Optional<Path> passing =
                isDemo && !configuration.isSaid(Key.DATA) ? Optional.of(DemoFolder.made()) : Optional.empty();
        ServerSettings settings = settings(place, passing.orElseGet(place::folder));
        FolderLock lock = FolderLock.take(settings.store().folder());
        List<DemoAccount> accounts;
        Server server;
        try {
            accounts = isDemo ? filled(place, settings.store()) : List.of();
            server = started(place, settings);
        } catch (RuntimeException | Error failed) {
            lock.close();
            passing.ifPresent(DemoFolder::removed);
            throw failed;
        }
        Thread ending = new Thread(() -> {
            server.close();
            lock.close();
            passing.ifPresent(DemoFolder::removed);
            options.say(Words.of("已停止。", "Stopped."));
        });
        if (isOnlyStart) {
            asked(server.port());
            ending.run();
            return Exit.PASSED;
        }
        Runtime.getRuntime().addShutdownHook(ending);
        told(accounts);
        told(settings, server.port());
        untilStopped();
        return Exit.PASSED;
    }

    private ServerSettings settings(Place place, Path folder) {
        return new ServerSettings(
                place.settings(folder),
                configuration.text(Key.ADDRESS),
                configuration.whole(Key.PORT, 0, MOST_PORT),
                configuration.flag(Key.TRUST_PROXY),
                configuration.whole(Key.UPLOAD_MB, 1, MOST_UPLOAD_MB));
    }

    private List<DemoAccount> filled(Place place, StoreSettings settings) {
        options.say(Words.of("正在造一个虚构的市…", "Inventing a city…"));
        try (Store store = place.opened(settings)) {
            return Demo.fill(store, place.registers());
        }
    }

    private Server started(Place place, ServerSettings settings) {
        try {
            CompletableFuture<Standards> standards = CompletableFuture.supplyAsync(place::standards);
            return Place.reached(settings.store(), () -> Server.start(settings, place.registers(), standards.join()));
        } catch (Refusal refused) {
            throw refused;
        } catch (RuntimeException failed) {
            if (failed.getCause() instanceof Refusal refused) {
                throw refused;
            }
            throw isTaken(failed)
                    ? new Refusal(
                            Words.of(
                                    "%s 的端口 %d 用不了：已被占用，或不是本机的地址。请停下占用的程序，或换一个 --port",
                                    "port %2$d of %1$s cannot be used: it is taken, or no address of this machine. Stop what uses it, or take another --port",
                                    settings.address(),
                                    settings.port()),
                            failed)
                    : failed;
        }
    }

    private static boolean isTaken(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException
                    || cause.getClass().getSimpleName().equals("PortInUseException")) {
                return true;
            }
        }
        return false;
    }

    private void told(List<DemoAccount> accounts) {
        if (accounts.isEmpty()) {
            return;
        }
        options.say(Words.of("演示账号（口令只显示这一次）：", "Accounts of the demonstration (passwords are shown only now):"));
        accounts.forEach(account -> options.out()
                .printf(
                        "%-17s %s  %s %s / %s%n",
                        account.login(),
                        account.password(),
                        account.unit(),
                        account.role().zh(),
                        account.role().en()));
    }

    private void told(ServerSettings settings, int port) {
        Path folder = settings.store().folder().toAbsolutePath().normalize();
        String shown = settings.address().contains(":") ? "[" + settings.address() + "]" : settings.address();
        options.say(Words.of(
                "均衡已启动：http://%s:%d　数据在 %s　停止：Ctrl-C",
                "Junheng is running: http://%s:%d  data in %s  stop: Ctrl-C",
                shown.equals("0.0.0.0") ? "127.0.0.1" : shown,
                port,
                folder));
    }

    /** The first page, so that its classes are loaded too. */
    private static void asked(int port) {
        try (InputStream page =
                URI.create("http://127.0.0.1:" + port + "/setup").toURL().openStream()) {
            page.readAllBytes();
        } catch (IOException unanswered) {
            // then they are loaded later
        }
    }

    private static void untilStopped() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
