package org.rushline.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.rushline.testing.Await;

/** Reads PostgreSQL's own log of statements, the only honest source of "the same statements". */
final class StatementLog {

    /** For the database's start: where it writes, and in a form that programs can read. */
    static final Map<String, String> SETTINGS =
            Map.of(
                    "logging_collector", "on",
                    "log_destination", "jsonlog",
                    "log_directory", "log",
                    "log_filename", "statements.log");

    /** By a process of the database's own, a little later. */
    private static final Duration WRITTEN = Duration.ofSeconds(30);

    private static final Pattern EXECUTE =
            Pattern.compile("(?:execute [^:]+|statement): (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (NULL|'(?:[^']|'')*')");

    /**
     * A statement with its values, in the order of {@code $1}, {@code $2} …
     *
     * @param values as PostgreSQL writes them; null for NULL
     */
    record Statement(String sql, List<String> values) {}

    /** Something that makes the server talk to the database. */
    interface Deed {
        void happen() throws IOException, InterruptedException, SQLException;
    }

    private final Installation installation;
    private final Path file;

    StatementLog(Installation installation, Path data) {
        this.installation = installation;
        this.file = data.resolve("log/statements.json");
    }

    /** The statements of the last transaction that a deed brings about and that has these words. */
    List<Statement> transaction(String words, Deed deed)
            throws IOException, InterruptedException, SQLException {
        log("all");
        Thread.sleep(1000); // a signal is on its way to every connection: nobody can see it arrive
        deed.happen();
        var end = "end " + System.nanoTime();
        tell("select '" + end + "'");
        Await.until(WRITTEN, () -> Files.readString(file).contains(end));
        log("none");
        return last(Files.readAllLines(file), words);
    }

    private void log(String what) throws SQLException {
        tell("alter system set log_statement = '%s'".formatted(what));
        tell("select pg_reload_conf()");
    }

    private void tell(String sql) throws SQLException {
        try (var connection = installation.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static List<Statement> last(List<String> lines, String words) {
        var open = new HashMap<Integer, List<Statement>>();
        List<Statement> found = List.of();
        for (var line : lines) {
            var entry = json(line);
            var sql = EXECUTE.matcher(entry.getString("message", ""));
            if (!sql.matches()) {
                continue;
            }
            var process = entry.getInt("pid");
            var statement = new Statement(sql.group(1), values(entry.getString("detail", "")));
            if (statement.sql().equalsIgnoreCase("begin")) {
                open.put(process, new ArrayList<>());
            } else if (statement.sql().equalsIgnoreCase("commit")) {
                var all = open.getOrDefault(process, List.of());
                found = all.stream().anyMatch(s -> s.sql().contains(words)) ? all : found;
            } else {
                open.getOrDefault(process, new ArrayList<>()).add(statement);
            }
        }
        if (found.isEmpty()) {
            throw new IllegalStateException("No transaction in the log has: " + words);
        }
        return found;
    }

    private static List<String> values(String detail) {
        var values = new ArrayList<String>();
        var parameter = PARAMETER.matcher(detail);
        while (parameter.find()) {
            var text = parameter.group(1);
            values.add(
                    text.equals("NULL")
                            ? null
                            : text.substring(1, text.length() - 1).replace("''", "'"));
        }
        return values;
    }

    private static JsonObject json(String line) {
        try (var reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        }
    }
}
