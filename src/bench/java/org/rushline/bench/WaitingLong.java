package org.rushline.bench;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Locale;
import org.rushline.bench.Table.Row;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.WaitingRoomId;
import org.rushline.platform.sql.AutocommitSql;
import org.rushline.waitingroom.line.Waiting;

/** A line of people whom a real server calls, and what it told them of their wait. */
final class WaitingLong {

    private static final int PEOPLE = Setting.number("people");
    private static final int LIMIT = 60;
    private static final int SEATS = 20_000;
    private static final Duration AT_MOST = Duration.ofMinutes(30);

    private final Installation installation;

    WaitingLong(Installation installation) {
        this.installation = installation;
    }

    Row row() throws Exception {
        var database = installation.pool();
        try (var server = installation.start("bench-waiting")) {
            var boxOffice = BoxOffice.of(server);
            var event = boxOffice.event(boxOffice.plan(SEATS));
            boxOffice.publish(event);
            boxOffice.openRoom(event, LIMIT);
            var room =
                    new AutocommitSql(database)
                            .first(
                                    "select room_id from waiting_room_event where event_id = ?",
                                    row -> new WaitingRoomId(row.getLong(1)),
                                    EventId.of(event))
                            .orElseThrow();
            long most = new Waiting(database, room, PEOPLE).run(AT_MOST);
            return row(boxOffice.report(event), most);
        } finally {
            database.close();
        }
    }

    private static Row row(JsonObject report, long most) {
        var told = report.getJsonObject("estimates");
        return new Row(
                String.format(
                        Locale.ROOT,
                        "%,d people in a line, %d at once, a sixth never comes",
                        PEOPLE,
                        LIMIT),
                String.format(
                        Locale.ROOT,
                        "estimates off by %s (median) and %s (p90), %s of ranges right, of %d; inside at once %d at most; let in %d",
                        told.get("errorHalf"),
                        told.get("errorMost"),
                        told.get("right"),
                        told.getInt("compared"),
                        most,
                        report.getInt("letIn")),
                "–",
                "–",
                "none: once");
    }
}
