package org.rushline.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rushline.dev.Ports;

/** nginx in front of a server: it keeps answers for as long as these say. */
final class Edge implements AutoCloseable {

    private static final String CONFIGURATION =
            """
            daemon off;
            pid nginx.pid;
            error_log stderr error;
            worker_rlimit_nofile 4096;
            events { worker_connections 1024; }
            http {
              map $upstream_cache_status $asked { HIT 0; STALE 0; UPDATING 0; default 1; }
              log_format asked $upstream_cache_status;
              access_log "%1$s/asked.log" asked if=$asked;
              proxy_cache_path "%1$s/cache" keys_zone=answers:1m;
              client_body_temp_path tmp; proxy_temp_path tmp; fastcgi_temp_path tmp;
              uwsgi_temp_path tmp; scgi_temp_path tmp;
              keepalive_requests 100000000;
              server {
                listen 127.0.0.1:%2$d;
                location / {
                  proxy_pass %3$s;
                  proxy_cache answers;
                  proxy_cache_lock on;
                  proxy_cache_use_stale updating;
                }
              }
            }
            """;

    private final NginxProcess process;
    private final Path log;
    private final int port;

    private Edge(NginxProcess process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    static Edge of(URI origin, Path folder) throws IOException, InterruptedException {
        var port = Ports.free();
        Files.createDirectories(folder);
        var configuration = CONFIGURATION.formatted(folder, port, origin);
        return new Edge(
                NginxProcess.start(folder, configuration, port), folder.resolve("asked.log"), port);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** How often it has asked the server so far. */
    long asked() throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.count();
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
