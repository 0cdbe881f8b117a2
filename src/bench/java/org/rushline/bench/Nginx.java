package org.rushline.bench;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.rushline.dev.Ports;

/** nginx, serving given bytes as a file, with the headers our own answer carries. */
final class Nginx implements AutoCloseable {

    /** It writes these itself. */
    private static final Set<String> ITS_OWN =
            Set.of(
                    "date",
                    "content-length",
                    "content-type",
                    "etag",
                    "connection",
                    "server",
                    "transfer-encoding");

    private final NginxProcess process;
    private final int port;

    private Nginx(NginxProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    static Nginx serving(Path folder, byte[] bytes, HttpHeaders headers)
            throws IOException, InterruptedException {
        var port = Ports.free();
        Files.createDirectories(folder);
        Files.write(folder.resolve("view"), bytes);
        var process = NginxProcess.start(folder, configuration(port, folder, headers), port);
        return new Nginx(process, port);
    }

    String url() {
        return "http://127.0.0.1:" + port + "/view";
    }

    private static String configuration(int port, Path folder, HttpHeaders headers) {
        return """
               daemon off;
               pid nginx.pid;
               error_log stderr error;
               worker_processes auto;
               worker_rlimit_nofile 4096;
               events { worker_connections 1024; }
               http {
                 access_log off;
                 sendfile on;
                 tcp_nopush on;
                 open_file_cache max=100;
                 keepalive_requests 100000000;
                 default_type application/json;
                 client_body_temp_path tmp; proxy_temp_path tmp; fastcgi_temp_path tmp;
                 uwsgi_temp_path tmp; scgi_temp_path tmp;
                 %s
                 server { listen 127.0.0.1:%d; root "%s"; }
               }
               """
                .formatted(added(headers), port, folder);
    }

    private static String added(HttpHeaders headers) {
        return headers.map().entrySet().stream()
                .filter(header -> !ITS_OWN.contains(header.getKey().toLowerCase(Locale.ROOT)))
                .map(
                        header ->
                                "add_header %s '%s';"
                                        .formatted(
                                                header.getKey(),
                                                header.getValue().get(0).replace("'", "\\'")))
                .collect(Collectors.joining("\n  "));
    }

    @Override
    public void close() {
        process.close();
    }
}
