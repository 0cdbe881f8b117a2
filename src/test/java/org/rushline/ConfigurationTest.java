package org.rushline;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.rushline.platform.startup.Deployment;
import org.rushline.platform.startup.Setting;
import org.rushline.testing.OurClasses;

/** Every setting is declared once, with its default and its reason. */
class ConfigurationTest {

    private static final Path LIST = Path.of("docs/configuration.md");
    private static final String BEGIN = "<!-- The build makes this list of the code. -->\n";
    private static final Set<Class<?>> NUMBERS = Set.of(int.class, long.class, double.class);

    @Test
    void each_setting_says_in_a_sentence_what_it_does() {
        assertThat(SettingsInFiles.fields()).hasSizeGreaterThan(30);
        assertThat(SettingsInFiles.fields())
                .allMatch(field -> field.isAnnotationPresent(Setting.class));
        assertThat(SettingsInFiles.all().values())
                .allSatisfy(row -> assertThat(row.says()).as(row.name()).matches("[^.].*\\."))
                .allSatisfy(row -> assertThat(row.says()).as(row.name()).doesNotContain(". "));
    }

    @Test
    void a_number_says_what_it_counts() {
        assertThat(SettingsInFiles.fields())
                .filteredOn(field -> NUMBERS.contains(field.getType()))
                .isNotEmpty()
                .allMatch(field -> !field.getAnnotation(Setting.class).unit().isEmpty());
        assertThat(SettingsInFiles.server().values())
                .filteredOn(row -> row.standard().matches("`\\d+`"))
                .isNotEmpty()
                .allMatch(row -> !SettingsInFiles.all().get(row.name()).unit().isEmpty());
    }

    @Test
    void a_feature_has_one_class_of_settings() {
        var classes =
                SettingsInFiles.fields()
                        .map(Field::getDeclaringClass)
                        .filter(type -> type != Deployment.class)
                        .collect(groupingBy(Class::getPackageName, mapping(c -> c, toSet())));
        assertThat(classes.values())
                .allSatisfy(
                        of ->
                                assertThat(of)
                                        .singleElement()
                                        .extracting(Class::getSimpleName)
                                        .asString()
                                        .endsWith("Settings"));
        assertThat(OurClasses.all().flatMap(ConfigurationTest::executables))
                .allMatch(ConfigurationTest::readsNone);
    }

    private static Stream<Executable> executables(Class<?> type) {
        return Stream.of(type.getDeclaredConstructors(), type.getDeclaredMethods())
                .flatMap(Stream::of);
    }

    private static boolean readsNone(Executable executable) {
        return Stream.of(executable.getParameters())
                .noneMatch(parameter -> parameter.isAnnotationPresent(ConfigProperty.class));
    }

    @Test
    void a_default_stands_in_one_place() {
        assertThat(SettingsInFiles.fields().map(SettingsInFiles::name)).doesNotHaveDuplicates();
        assertThat(SettingsInFiles.fields().filter(SettingsInFiles::hasDefault))
                .noneMatch(
                        field -> SettingsInFiles.server().containsKey(SettingsInFiles.name(field)));
    }

    /** With -Dsettings.write it writes the list. */
    @Test
    void the_list_for_operators_is_made_of_them() throws IOException {
        var written = Files.readString(LIST);
        var head = written.substring(0, written.indexOf(BEGIN) + BEGIN.length());
        var list = head + "\n" + SettingsInFiles.table();
        if (System.getProperty("settings.write") != null) {
            Files.writeString(LIST, list);
        } else {
            assertThat(written)
                    .as("run: mvn test -Dtest=ConfigurationTest -Dsettings.write")
                    .isEqualTo(list);
        }
    }
}
