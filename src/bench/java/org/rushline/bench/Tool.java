package org.rushline.bench;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Stream;
import org.rushline.testing.Await;

/** Programs of the machine that the benchmark uses and does not bring along. */
final class Tool {

    private static final Duration SOON = Duration.ofSeconds(10);

    private Tool() {}

    static boolean exists(String name) {
        return folders().anyMatch(folder -> Files.isExecutable(folder.resolve(name)));
    }

    /**
     * The Debian packages of missing programs; the arguments alternate between program and package.
     */
    static String missing(String... programs) {
        var packages = new ArrayList<String>();
        for (int i = 0; i < programs.length; i += 2) {
            if (!exists(programs[i])) {
                packages.add(programs[i + 1]);
            }
        }
        return String.join(" ", packages);
    }

    static String path(String name) {
        return folders()
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow()
                .toString();
    }

    /** A program that was just started needs a moment. */
    static void awaitListening(int port) {
        Await.until(SOON, () -> listens(port));
    }

    private static boolean listens(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** Debian keeps nginx where only root looks. */
    private static Stream<Path> folders() {
        var path = System.getenv("PATH") + File.pathSeparator + "/usr/sbin";
        return Arrays.stream(path.split(File.pathSeparator)).map(Path::of);
    }
}
