package org.rushline;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rushline.platform.startup.Setting;
import org.rushline.testing.OurClasses;

/** All settings: those our code reads, and those that only server.xml reads. */
final class SettingsInFiles {

    private static final Path SERVER = Path.of("src/main/liberty/config/server.xml");
    private static final Pattern VARIABLE =
            Pattern.compile(
                    "<variable name=\"(\\S+)\" defaultValue=\"(\\S+)\"/>(?: <!-- (?:\\((.+?)\\) )?(.+?) -->)?");

    /** One row of the list. */
    record Row(String name, String standard, String unit, String says) {

        String markdown() {
            var variable = name.replace('.', '_').toUpperCase(Locale.ROOT);
            return "| `%s` | %s | %s | %s |".formatted(variable, standard, unit, says);
        }
    }

    private SettingsInFiles() {}

    static Stream<Field> fields() {
        return OurClasses.all()
                .flatMap(type -> Stream.of(type.getDeclaredFields()))
                .filter(field -> field.isAnnotationPresent(ConfigProperty.class));
    }

    static String name(Field field) {
        return field.getAnnotation(ConfigProperty.class).name();
    }

    static boolean hasDefault(Field field) {
        return !standard(field).equals(ConfigProperty.UNCONFIGURED_VALUE);
    }

    private static String standard(Field field) {
        return field.getAnnotation(ConfigProperty.class).defaultValue();
    }

    /** The settings that have a default in server.xml. */
    static Map<String, Row> server() {
        try {
            return VARIABLE.matcher(Files.readString(SERVER))
                    .results()
                    .map(
                            found ->
                                    new Row(
                                            found.group(1),
                                            "`" + found.group(2) + "`",
                                            orNothing(found.group(3)),
                                            orNothing(found.group(4))))
                    .collect(toMap(Row::name, row -> row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String orNothing(String text) {
        return text == null ? "" : text;
    }

    /** By name, so that what belongs together stands together. */
    static Map<String, Row> all() {
        var all = new TreeMap<>(server());
        fields().forEach(field -> all.merge(name(field), row(field), SettingsInFiles::both));
        return all;
    }

    private static Row both(Row server, Row ours) {
        return new Row(ours.name, server.standard, ours.unit, ours.says);
    }

    private static Row row(Field field) {
        var setting = field.getAnnotation(Setting.class);
        var standard =
                setting.needed()
                        ? "**needed**"
                        : hasDefault(field) ? "`" + standard(field) + "`" : "–";
        return new Row(name(field), standard, setting.unit(), setting.value());
    }

    static String table() {
        return all().values().stream()
                .map(Row::markdown)
                .collect(
                        Collectors.joining(
                                "\n",
                                "| variable | default | unit | what it does |\n|---|---|---|---|\n",
                                "\n"));
    }
}
