package org.rushline.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.rushline.dev.Ports;

/** nginx with the module nchan: what is posted to a channel, all who listen to it are sent. */
final class Nchan implements AutoCloseable {

    /** Debian's packages of it. */
    static final String PACKAGES = "nginx-light libnginx-mod-nchan";

    private static final Path MODULE = Path.of("/usr/lib/nginx/modules/ngx_nchan_module.so");

    private static final String CONFIGURATION =
            """
            load_module %s;
            daemon off;
            pid nginx.pid;
            error_log stderr error;
            worker_processes 1;
            worker_rlimit_nofile 20000;
            events { worker_connections 19000; }
            http {
              access_log off;
              client_body_temp_path tmp; proxy_temp_path tmp; fastcgi_temp_path tmp;
              uwsgi_temp_path tmp; scgi_temp_path tmp;
              nchan_max_reserved_memory 256M;
              server {
                listen 127.0.0.1:%d backlog=4096;
                keepalive_requests 100000000;
                location = /say { nchan_publisher; nchan_channel_id $arg_event; nchan_message_buffer_length 1; }
                location = /hear { nchan_subscriber eventsource; nchan_channel_id $arg_event; nchan_subscriber_first_message newest; }
                location = /listen { nchan_subscriber websocket; nchan_channel_id $arg_event; nchan_subscriber_first_message newest; }
              }
            }
            """;

    private final NginxProcess process;
    private final URI address;

    private Nchan(NginxProcess process, int port) {
        this.process = process;
        this.address = URI.create("http://127.0.0.1:" + port);
    }

    static boolean exists() {
        return Tool.exists("nginx") && Files.exists(MODULE);
    }

    static Nchan start(Path folder) throws IOException, InterruptedException {
        var port = Ports.free();
        var process = NginxProcess.start(folder, CONFIGURATION.formatted(MODULE, port), port);
        var nchan = new Nchan(process, port);
        while (nchan.worker().isEmpty()) {
            Thread.sleep(10); // it listens before it has one
        }
        return nchan;
    }

    URI address() {
        return address;
    }

    /** Kilobytes of memory that its worker has. */
    long kilobytes() throws IOException {
        return Memory.resident(worker().orElseThrow().pid());
    }

    private Optional<ProcessHandle> worker() {
        return process.process().children().findFirst();
    }

    @Override
    public void close() {
        process.close();
    }
}
