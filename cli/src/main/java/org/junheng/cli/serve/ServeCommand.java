package org.junheng.cli.serve;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code junheng serve}: the county's own server, until it is stopped (启动服务). */
@Command(
        name = "serve",
        header = "启动本县的服务，用浏览器收数、核验、看结果 / serve: the county's own server, used in a browser",
        description = {
            "第一次打开网页时建管理员。Ctrl-C 停止。退出码：3 端口被占、文件夹写不进、配置有误。",
            "The first visit makes the administrator. Ctrl-C stops it. Exit: 3 port taken, folder not writable, configuration wrong."
        },
        mixinStandardHelpOptions = true)
public final class ServeCommand extends ServerOptions implements Callable<Integer> {

    @Option(names = "--port", paramLabel = "N", description = "端口，默认 8080 / port, 8080 by default")
    private Integer port;

    @Option(
            names = "--address",
            paramLabel = "IP",
            description = "监听的地址，默认 127.0.0.1，只有本机能用；0.0.0.0 为所有"
                    + " / address to listen on, 127.0.0.1 by default: this machine alone; 0.0.0.0 for all")
    private String address;

    @Option(
            names = "--trust-proxy",
            description = "前面有反向代理，相信它转告的地址 / a reverse proxy stands in front, what it forwards is trusted")
    private Boolean trustsProxy;

    @Option(
            names = "--upload-mb",
            paramLabel = "N",
            description = "收的文件最大多少 MB，默认 200 / largest file taken, 200 MB by default")
    private Integer uploadMb;

    @Option(
            names = "--demo",
            description = "虚构的一市两县，各角色一个账号，口令显示一次；不写 --data 就用临时文件夹，停止后删去"
                    + " / an invented city of two counties, an account per role, passwords shown once;"
                    + " without --data in a temporary folder that goes when it stops")
    private boolean isDemo;

    /** Starts once and stops, so that the launcher can keep the classes that were loaded. */
    @Option(names = "--only-start", hidden = true)
    private boolean isOnlyStart;

    @Override
    void further(Map<Key, String> given) {
        put(given, Key.PORT, port);
        put(given, Key.ADDRESS, address);
        put(given, Key.TRUST_PROXY, trustsProxy);
        put(given, Key.UPLOAD_MB, uploadMb);
    }

    @Override
    public Integer call() {
        return new Serving(this, configuration(), isDemo).run(isOnlyStart).status();
    }
}
