package org.rushline.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.rushline.bench.Table.Row;
import org.rushline.bench.Traffic.Requests;
import org.rushline.dev.ServerProcess;

/** A crowd without sockets asks for a waiting room's public state, by the law that it carries. */
final class Polling {

    private static final int[] CROWDS = {10_000, 100_000, 1_000_000};
    private static final int CALLS_A_MINUTE = 6_000;
    private static final double MINUTE_MILLIS = 60_000;
    private static final double SECOND_MILLIS = 1_000;
    private static final int SEATS = 200;
    private static final int OK = 200;

    private final ServerProcess server;
    private final BoxOffice boxOffice;
    private final Path folder;

    Polling(ServerProcess server, BoxOffice boxOffice, Path folder) {
        this.server = server;
        this.boxOffice = boxOffice;
        this.folder = folder;
    }

    Row row() throws IOException, InterruptedException {
        var event = boxOffice.event(boxOffice.plan(SEATS));
        boxOffice.publish(event);
        boxOffice.openRoom(event);
        var path = "/api/events/" + event + "/waiting-room";
        var law = state(boxOffice.view(path).body());
        var polls = new ArrayList<Double>();
        var asked = new ArrayList<Double>();
        try (var edge = Edge.of(server.address(), folder.resolve("edge"))) {
            for (int crowd : CROWDS) {
                var before = edge.asked();
                polls.add(polls(edge.address(), path, perSecond(law, crowd)));
                asked.add((double) (edge.asked() - before) / Setting.SECONDS);
            }
        }
        return new Row(
                "the public state asked for by 10,000 / 100,000 / 1,000,000 people who wait, %,d called a minute"
                        .formatted(CALLS_A_MINUTE),
                said(asked, "%,.1f") + " requests/s",
                said(polls, "%,.0f") + " requests/s",
                "–",
                "what reaches the edge: nginx, which keeps each answer for its second");
    }

    private static double polls(URI edge, String path, double perSecond) {
        var request =
                "GET %s HTTP/1.1\r\nHost: bench\r\n\r\n"
                        .formatted(path)
                        .getBytes(StandardCharsets.US_ASCII);
        var requests = new Requests(Integer.MAX_VALUE, n -> request, OK);
        return Traffic.atPace(edge, requests, Setting.SECONDS, perSecond).perSecond();
    }

    /**
     * At one moment of a line that is called evenly: each asks again after a share of their wait.
     */
    private static double perSecond(JsonObject law, int crowd) {
        var least = law.getJsonNumber("pollAfterMs").doubleValue();
        var most = law.getJsonNumber("pollMostMs").doubleValue();
        var share = law.getJsonNumber("pollShare").doubleValue();
        double sum = 0;
        for (int ahead = 0; ahead < crowd; ahead++) {
            var wait = ahead * MINUTE_MILLIS / CALLS_A_MINUTE;
            sum += SECOND_MILLIS / Math.max(least, Math.min(most, share * wait));
        }
        return sum;
    }

    private static JsonObject state(byte[] body) {
        try (var reader = Json.createReader(new ByteArrayInputStream(body))) {
            return reader.readObject();
        }
    }

    private static String said(List<Double> figures, String format) {
        return figures.stream().map(format::formatted).collect(Collectors.joining(" / "));
    }
}
