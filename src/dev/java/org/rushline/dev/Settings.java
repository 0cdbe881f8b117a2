package org.rushline.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Reads the bootstrap.properties of one server as the environment of another. */
public final class Settings {

    private Settings() {}

    public static Map<String, String> of(Path server) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(server.resolve("bootstrap.properties"))) {
            properties.load(reader);
        }
        var environment = new HashMap<String, String>();
        properties
                .stringPropertyNames()
                .forEach(name -> environment.put(variable(name), properties.getProperty(name)));
        return environment;
    }

    private static String variable(String property) {
        return property.replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
