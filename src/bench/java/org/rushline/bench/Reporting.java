package org.rushline.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;
import org.rushline.bench.Table.Row;
import org.rushline.dev.ServerProcess;
import org.rushline.platform.id.Ids;

/**
 * A sales report of a million rows as a file, from a server whose whole heap is small, beside
 * PostgreSQL's own export of the same sums.
 */
final class Reporting {

    static final String HEAP = "256m";

    private static final int EVENTS = 2_500;
    private static final int PLACES = 400;
    private static final int ROWS = EVENTS * PLACES;
    private static final int ROUNDS = 3;

    /** Each ticket is sold on a day on which no other of its tier is, so each is a row. */
    private static final List<String> MAKE =
            List.of(
                    "create temp table original as select * from event where id = %d",
                    """
                    insert into event (name, type, venue_id, seat_plan_id, status, time_zone, starts_at_local, starts_at, currency)
                    select name || ' ' || n, type, venue_id, seat_plan_id, 'ON_SALE', time_zone, starts_at_local, starts_at, currency
                    from original, generate_series(1, 2500) n""",
                    """
                    insert into price_tier (event_id, position, name, price, fee)
                    select e.id, n, 'Tier ' || n, 4500, 350 from event e, generate_series(0, 3) n
                    where e.id > (select id from original)""",
                    """
                    insert into ticket (event_id, seat_plan_id, ordinal, tier_id)
                    select t.event_id, o.seat_plan_id, n * 4 + t.position, t.id
                    from price_tier t, original o, generate_series(0, 99) n where t.event_id > o.id""",
                    """
                    insert into booking (id, event_id, buyer_id, status, total, fees, currency, request_hash, expires_at, pay_by, created_at)
                    select md5(t.id::text)::uuid, t.event_id, (select id from account limit 1), 'REFUNDED', 4850, 350, 'EUR', ''::bytea,
                        now(), now(), timestamptz '2026-01-01 12:00Z' + t.ordinal / 4 * interval '1 day'
                    from ticket t, original o where t.event_id > o.id""",
                    """
                    insert into booking_item (booking_id, ticket_id, tier_id, price, fee, status)
                    select md5(t.id::text)::uuid, t.id, t.tier_id, 4500, 350, 'SOLD'
                    from ticket t, original o where t.event_id > o.id""",
                    "vacuum analyze");

    private static final String BY_HAND =
            """
            copy (select e.id, e.name, e.starts_at_local, t.id, t.name, (b.created_at at time zone e.time_zone)::date as day, count(*),
                    sum(i.price + i.fee) as gross, b.currency
                from booking b join event e on e.id = b.event_id join booking_item i on i.booking_id = b.id
                join price_tier t on t.id = i.tier_id where i.status in ('SOLD', 'RETURNED')
                group by e.id, t.id, day, b.currency order by e.id, t.position, day) to stdout csv""";

    private final HttpClient client = HttpClient.newHttpClient();
    private final ServerProcess server;
    private final BoxOffice boxOffice;
    private final Installation installation;
    private final Path folder;

    Reporting(ServerProcess server, Installation installation, Path folder)
            throws IOException, InterruptedException {
        this.server = server;
        this.boxOffice = BoxOffice.of(server);
        this.installation = installation;
        this.folder = folder;
    }

    List<Row> rows() throws IOException, InterruptedException, SQLException {
        make(Ids.decode("evt_", boxOffice.event(boxOffice.plan(PLACES))));
        return List.of(row("csv"), row("xlsx"));
    }

    private void make(long original) throws SQLException {
        try (var connection = installation.connect();
                var statement = connection.createStatement()) {
            for (var sql : MAKE) {
                statement.execute(sql.replace("%d", Long.toString(original)));
            }
        }
    }

    private Row row(String format) {
        var rounds = Rounds.of(ROUNDS, () -> exported(format), this::byHand);
        return new Row(
                "a sales report of 1,000,000 rows as "
                        + format.toUpperCase(Locale.ROOT)
                        + ", 2,500 events, from a server with 256 MB of heap in all",
                rounds.ours(Double::doubleValue).format("%.0f") + " s",
                rounds.references(Double::doubleValue).format("%.0f") + " s",
                rounds.ratios(Double::doubleValue).format("%.1f") + " × the time",
                "one COPY of one SELECT with the same sums by day, as CSV, without capacities");
    }

    private double exported(String format) throws IOException, InterruptedException {
        var file = folder.resolve("sales." + format);
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        server.address() + "/api/operator/reports/sales/" + format))
                        .header("Authorization", "Bearer " + boxOffice.token())
                        .build();
        var start = System.nanoTime();
        var answer = client.send(request, BodyHandlers.ofFile(file));
        var seconds = (System.nanoTime() - start) / 1e9;
        if (answer.statusCode() != 200 || rows(file, format) != ROWS + 1) {
            throw new IllegalStateException("The report has not a million rows: " + server.said());
        }
        return seconds;
    }

    private static long rows(Path file, String format) throws IOException {
        if (format.equals("csv")) {
            try (var lines = Files.lines(file)) {
                return lines.count();
            }
        }
        try (var zip = new ZipFile(file.toFile());
                var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            long rows = 0;
            var before = 0;
            for (var next = sheet.read(); next >= 0; next = sheet.read()) {
                rows += before == '<' && next == 'r' ? 1 : 0; // <row; no other element begins so
                before = next;
            }
            return rows;
        }
    }

    private double byHand() throws SQLException, IOException {
        try (var connection = installation.connect();
                var out = Files.newOutputStream(folder.resolve("by-hand.csv"))) {
            var start = System.nanoTime();
            copy(connection.unwrap(PGConnection.class), out);
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private static void copy(PGConnection connection, OutputStream out)
            throws SQLException, IOException {
        if (connection.getCopyAPI().copyOut(BY_HAND, out) != ROWS) {
            throw new IllegalStateException("PostgreSQL does not find a million rows");
        }
    }
}
