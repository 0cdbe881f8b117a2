package org.rushline.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.rushline.dev.Folders;
import org.rushline.dev.ParentWatch;
import org.rushline.dev.Ports;
import org.rushline.testing.Await;

/** An OpenSearch server of this JVM's own, started when a test first asks. */
final class OpenSearch {

    /** Where it is unpacked; empty if the tests are to do without. */
    private static final String HOME = System.getProperty("opensearch.home", "");

    private OpenSearch() {}

    static boolean isWanted() {
        return !HOME.isEmpty();
    }

    static String uri() {
        return Running.ADDRESS;
    }

    private static final class Running {
        static final String ADDRESS = start();
    }

    private static String start() {
        var uri = "http://127.0.0.1:" + Ports.free();
        try {
            var data = Path.of(HOME).resolveSibling("opensearch-data");
            Folders.empty(data);
            Files.createDirectories(data);
            var builder = new ProcessBuilder(command(uri, data)).redirectErrorStream(true);
            builder.environment().put("OPENSEARCH_JAVA_HOME", System.getProperty("opensearch.jdk"));
            builder.environment().put("OPENSEARCH_JAVA_OPTS", "-Xms512m -Xmx512m");
            var process =
                    builder.redirectOutput(Redirect.to(data.resolve("console.log").toFile()))
                            .start();
            ParentWatch.put(process.toHandle());
            Await.until(Duration.ofMinutes(3), () -> answers(uri) || !process.isAlive());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return uri;
    }

    private static List<String> command(String uri, Path data) {
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U")); // it refuses to be root
        }
        command.addAll(
                List.of(
                        HOME + "/bin/opensearch",
                        "-Ediscovery.type=single-node",
                        "-Enetwork.host=127.0.0.1",
                        "-Ehttp.port=" + URI.create(uri).getPort(),
                        "-Epath.data=" + data,
                        "-Epath.logs=" + data.resolve("logs")));
        return command;
    }

    private static boolean answers(String uri) {
        try {
            var connection = (HttpURLConnection) URI.create(uri).toURL().openConnection();
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
