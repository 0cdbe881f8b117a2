package org.rushline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Reads the benchmark's settings from bench.properties, or from options such as {@code
 * -Dbench.rounds=…}.
 */
public final class Setting {

    static final String PREFIX = "bench.";

    private static final Properties FILE = file();

    public static final int ROUNDS = number("rounds");
    static final int SECONDS = number("seconds");

    /** Starts take longer and vary less. */
    static final int STARTS = Math.min(3, ROUNDS);

    static final int WARM_UP = number("warm-up");
    static final int CLIENTS = number("clients");
    static final int TICKETS = number("tickets");
    static final int SEATS = number("seats");

    private static final List<String> ONLY = List.of(text("only").split(","));

    private Setting() {}

    /** Whether this part of the benchmark is wanted. */
    static boolean wants(String part) {
        return ONLY.contains("") || ONLY.contains(part);
    }

    public static int number(String name) {
        return Integer.parseInt(text(name));
    }

    private static String text(String name) {
        return System.getProperty(PREFIX + name, FILE.getProperty(name));
    }

    /** The settings given on the command line, as arguments of a JVM. */
    static List<String> given(Properties system) {
        var given = new TreeMap<String, String>();
        for (var property : system.stringPropertyNames()) {
            if (property.startsWith(PREFIX)) {
                given.put(known(property), system.getProperty(property));
            }
        }
        return given.entrySet().stream()
                .map(setting -> "-D" + setting.getKey() + "=" + setting.getValue())
                .toList();
    }

    private static String known(String property) {
        if (!FILE.containsKey(property.substring(PREFIX.length()))) {
            throw new IllegalArgumentException(
                    "-D" + property + " is no setting of the benchmark: see bench.properties.");
        }
        return property;
    }

    private static Properties file() {
        var file = new Properties();
        try (var in = Setting.class.getResourceAsStream("bench.properties")) {
            file.load(in);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
