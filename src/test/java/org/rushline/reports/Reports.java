package org.rushline.reports;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.rushline.platform.id.EventId;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;
import org.rushline.testing.Shipped;
import org.rushline.testing.TheDatabase;

/** Reports as those who work here ask for them, and the rows behind them. */
final class Reports {

    static final String SALES = "/api/operator/reports/sales";
    static final String BUYERS = "/api/operator/reports/buyers/";
    static final String DOOR = "/api/operator/reports/door/";

    /** Returned tickets on many days: each day is a row of the report. */
    private static final String MANY =
            """
            with those as (select t.id, t.tier_id from ticket t where t.event_id = ? order by t.ordinal limit 1),
                made as (insert into booking (id, event_id, buyer_id, status, total, fees, currency, request_hash, expires_at,
                        pay_by, created_at)
                    select gen_random_uuid(), ?, (select id from account limit 1), 'REFUNDED', 4520, 320, 'EUR', ''::bytea,
                        now(), now(), timestamptz '1980-01-01' + n * interval '1 day' from generate_series(1, ?) n
                    returning id)
            insert into booking_item (booking_id, ticket_id, tier_id, price, fee, status)
            select made.id, those.id, those.tier_id, 4200, 320, 'RETURNED' from made, those""";

    private Reports() {}

    static JsonObject found(String path) {
        var answer = Http.operator().get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Http.json(answer);
    }

    static List<JsonObject> rows(JsonObject found, String member) {
        return found.getJsonArray(member).getValuesAs(JsonObject.class);
    }

    /** The cells of each row, the head among them; none of them has a comma or a break in it. */
    static List<List<String>> cells(String csv) {
        return csv.substring(1)
                .lines()
                .map(row -> Arrays.asList(row.replace("\"", "").split(",", -1)))
                .toList();
    }

    static byte[] file(String path) throws IOException, InterruptedException {
        return file(path, Http.operator());
    }

    static byte[] file(String path, Http by) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(Shipped.address() + path))
                        .header("Authorization", "Bearer " + by.token())
                        .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** Behind the application's back. */
    static int change(String sql, Object... parameters) {
        try (var database = TheDatabase.connect();
                var statement = database.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    static long number(Evening evening) {
        return EventId.of(evening.id()).value();
    }

    /** Sold and returned so long ago that no other test asks for these days. */
    static void soldOnManyDays(Evening evening, int days) {
        assertThat(change(MANY, number(evening), number(evening), days)).isEqualTo(days);
    }

    /**
     * Else whoever reports all events would get them, too. Nobody looks for what refers to them.
     */
    static void forget(Evening evening) {
        var those = "select id from booking where event_id = " + number(evening);
        try (var database = TheDatabase.connect();
                var statement = database.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("delete from booking_item where booking_id in (" + those + ")");
            statement.execute("delete from booking where event_id = " + number(evening));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
