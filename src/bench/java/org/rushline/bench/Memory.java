package org.rushline.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Measures the memory of processes, in kilobytes. */
final class Memory {

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");

    private Memory() {}

    static long resident(long pid) throws IOException {
        return number(RESIDENT, Files.readString(Path.of("/proc/" + pid + "/status")));
    }

    /** The live objects on a JVM's heap. */
    static long live(long pid) throws IOException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(jcmd, "" + pid, "GC.class_histogram").start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return number(TOTAL, said) / 1_024;
    }

    private static long number(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("something else was said: " + text);
        }
        return Long.parseLong(found.group(1));
    }
}
