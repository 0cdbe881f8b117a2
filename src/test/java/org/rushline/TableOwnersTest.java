package org.rushline;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rushline.testing.TestDatabase;

/**
 * Each table has one feature that writes it: a package, with those below it. Who reads it has an
 * arrow to one of them.
 */
class TableOwnersTest {

    private static final Path PICTURE = Path.of("docs/architecture.puml");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final String PLATFORM = "platform";

    private static final Pattern COMPONENT = Pattern.compile("(?m)^\\[(\\w+)] <<([\\w.]+)>>$");
    private static final Pattern ARROW = Pattern.compile("(?m)^\\[(\\w+)] --> \\[(\\w+)]$");
    private static final Pattern OWNER = Pattern.compile("(?m)^(\\w+) = (\\w+)$");

    private static final Pattern TEXT =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern WRITES =
            Pattern.compile("\\b(?:insert into|update|delete from|lock table)\\s+(\\w+)");
    private static final Pattern READS =
            Pattern.compile("\\b(?:from|join|using)\\s+(\\w+)|,\\s*(\\w+)\\s+[a-z]+\\s*[,\n]");
    private static final Pattern MAPPED =
            Pattern.compile("@(?:Collection)?Table\\(\\s*name = \"(\\w+)\"");
    private static final Pattern ENTITY = Pattern.compile("@Entity\\s+(?:public )?class (\\w+)");

    private record Use(String component, String table, String file) {}

    private static final Map<String, String> PACKAGES = new TreeMap<>();
    private static final Map<String, String> OWNERS = new TreeMap<>();
    private static final Set<String> ARROWS = new TreeSet<>();
    private static final List<Use> WRITTEN = new ArrayList<>();
    private static final List<Use> READ = new ArrayList<>();

    static {
        try {
            read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read() throws IOException {
        var picture = Files.readString(PICTURE);
        COMPONENT.matcher(picture).results().forEach(c -> PACKAGES.put(c.group(2), c.group(1)));
        OWNER.matcher(picture).results().forEach(o -> OWNERS.put(o.group(1), o.group(2)));
        ARROW.matcher(picture)
                .results()
                .forEach(a -> ARROWS.add(a.group(1) + " --> " + a.group(2)));
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                read(file);
            }
        }
    }

    private static void read(Path file) throws IOException {
        var source = Files.readString(file);
        var component = component(file);
        if (component.isEmpty()) {
            return;
        }
        var name = file.getFileName().toString();
        for (var text : TEXT.matcher(source).results().toList()) {
            var sql = text.group(1) == null ? text.group(2) : text.group(1);
            tables(WRITES, sql).forEach(t -> WRITTEN.add(new Use(component, t, name)));
            tables(READS, sql).forEach(t -> READ.add(new Use(component, t, name)));
        }
        Stream.concat(
                        tables(MAPPED, source),
                        ENTITY.matcher(source)
                                .results()
                                .map(e -> e.group(1).toLowerCase(Locale.ROOT)))
                .filter(OWNERS::containsKey)
                .forEach(t -> WRITTEN.add(new Use(component, t, name)));
    }

    private static Stream<String> tables(Pattern pattern, String sql) {
        return pattern.matcher(sql)
                .results()
                .map(found -> found.group(found.groupCount() > 1 && found.group(1) == null ? 2 : 1))
                .filter(OWNERS::containsKey);
    }

    private static String component(Path file) {
        var name = SOURCES.relativize(file.getParent()).toString().replace('/', '.');
        return name.startsWith("org.rushline.platform")
                ? PLATFORM
                : PACKAGES.getOrDefault(name, "");
    }

    @Test
    void every_table_has_an_owner_in_the_picture() throws SQLException {
        assertThat(OWNERS.keySet()).isEqualTo(tables());
        var packages = new TreeSet<>(PACKAGES.values());
        packages.add(PLATFORM);
        assertThat(packages).containsAll(OWNERS.values());
    }

    @Test
    void only_its_owner_writes_a_table() {
        assertThat(WRITTEN).hasSizeGreaterThan(50);
        assertThat(WRITTEN.stream().filter(use -> !feature(use.component).equals(owner(use))))
                .isEmpty();
    }

    @Test
    void who_reads_a_table_has_an_arrow_to_its_owner() {
        assertThat(READ).hasSizeGreaterThan(50);
        assertThat(READ.stream().filter(use -> !isOwn(use)).filter(use -> !isDrawn(use))).isEmpty();
    }

    /** Whether an arrow of the picture is there because a package reads a table. */
    static boolean isNeeded(String arrow) {
        return READ.stream().map(use -> arrow(use, owner(use))).anyMatch(arrow::equals);
    }

    /** The top package of a component, which owns its tables. */
    private static String feature(String component) {
        return PACKAGES.entrySet().stream()
                .filter(e -> e.getValue().equals(component))
                .map(e -> e.getKey().split("\\.")[2])
                .findFirst()
                .orElse(component);
    }

    /** All arrows of the picture, such as "onsale --> catalog". */
    static Set<String> arrows() {
        return ARROWS;
    }

    /** The name of a package in the picture; the name itself if it is not there. */
    static String component(String name) {
        return PACKAGES.getOrDefault(name, name);
    }

    private static String owner(Use use) {
        return OWNERS.get(use.table);
    }

    private static boolean isOwn(Use use) {
        return owner(use).equals(feature(use.component)) || owner(use).equals(PLATFORM);
    }

    private static boolean isDrawn(Use use) {
        return ARROWS.stream()
                .map(arrow -> arrow.split(" --> "))
                .filter(arrow -> arrow[0].equals(use.component))
                .anyMatch(arrow -> feature(arrow[1]).equals(owner(use)));
    }

    private static String arrow(Use use, String to) {
        return use.component + " --> " + to;
    }

    /** Views are tables, too; parts of tables and what Flyway notes are not. */
    private static Set<String> tables() throws SQLException {
        try (var database = TestDatabase.dataSource().getConnection();
                var statement = database.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select relname from pg_class
                                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v')
                                    and not relispartition and relname not like 'flyway%'""")) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names.stream().collect(toCollection(TreeSet::new));
        }
    }
}
