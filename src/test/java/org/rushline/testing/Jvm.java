package org.rushline.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Asks a JVM about itself. */
public final class Jvm {

    private Jvm() {}

    /** The options it runs with, whoever set them, such as {@code -XX:+UseSerialGC}. */
    public static String flags(long pid) throws IOException {
        return ask(pid, "VM.flags");
    }

    public static String properties(long pid) throws IOException {
        return ask(pid, "VM.system_properties");
    }

    private static String ask(long pid, String what) throws IOException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin/jcmd").toString();
        var process =
                new ProcessBuilder(jcmd, Long.toString(pid), what)
                        .redirectErrorStream(true)
                        .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
