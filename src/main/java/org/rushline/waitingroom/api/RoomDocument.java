package org.rushline.waitingroom.api;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rushline.catalog.SaleTermsReader;
import org.rushline.listing.Programme;
import org.rushline.platform.id.EventId;
import org.rushline.platform.sql.Sql;
import org.rushline.waitingroom.Room;
import org.rushline.waitingroom.RoomMode;
import org.rushline.waitingroom.RoomNumbers;
import org.rushline.waitingroom.Rooms;
import org.rushline.waitingroom.draws.RoomDraws;
import org.rushline.waitingroom.entry.Shops;
import org.rushline.waitingroom.lanes.Lanes;

/** What everybody may know of a waiting room, the same for all. */
@Stateless
public class RoomDocument {

    /** By these a client knows when to ask again: the further back, the later. */
    private static final int POLL_AFTER_MILLIS = 2_000;

    private static final double POLL_SHARE = 0.125;
    private static final int POLL_MOST_MILLIS = 120_000;

    private static final int MOST_OTHERS = 4;

    private static final Set<RoomMode> WITH_STOCK =
            EnumSet.of(RoomMode.OPEN, RoomMode.PAUSED, RoomMode.ENDED);

    @Inject Sql sql;
    @Inject Rooms rooms;
    @Inject SaleTermsReader sales;
    @Inject StockLeft stock;
    @Inject Lanes lanes;
    @Inject Programme programme;
    @Inject Shops shops;
    @Inject RoomDraws draws;

    /** Throws NotFound if there is no such event. */
    public JsonObject of(EventId event) {
        sales.terms(event);
        return rooms.of(event).map(room -> of(event, room)).orElseGet(this::none);
    }

    /** An event without a room. */
    private JsonObject none() {
        var now =
                sql.first("select clock_timestamp() as at", row -> Sql.instant(row, "at"))
                        .orElseThrow();
        return Json.createObjectBuilder().add("mode", "OFF").add("at", now.toString()).build();
    }

    private JsonObject of(EventId event, Room room) {
        var numbers = sql.first(RoomNumbers.COUNT, RoomNumbers::of, room.id()).orElseThrow();
        var json = Json.createObjectBuilder();
        json.add("mode", room.mode().name()).add("at", numbers.at().toString());
        json.add("room", room.id().toString());
        var events = rooms.events(room.id());
        json.add(
                "events", Json.createArrayBuilder(events.stream().map(EventId::toString).toList()));
        shops.origin(event).ifPresent(shop -> json.add("shop", shop));
        say(json, room);
        if (room.mode() == RoomMode.CLOSING) {
            draws.awaitedBeacon(room.id()).ifPresent(name -> json.add("beacon", name));
        }
        count(json, room, numbers);
        addLanes(json, room);
        json.add("pollAfterMs", POLL_AFTER_MILLIS)
                .add("pollShare", POLL_SHARE)
                .add("pollMostMs", POLL_MOST_MILLIS);
        if (WITH_STOCK.contains(room.mode())) {
            stock.add(json, events);
        }
        if (room.mode() == RoomMode.ENDED) {
            rooms.gone(room.id()).ifPresent(gone -> json.add("gone", gone.name()));
            json.add("others", others(events));
        }
        return json.build();
    }

    private JsonArrayBuilder others(List<EventId> events) {
        var array = Json.createArrayBuilder();
        for (var date : programme.ofTheSamePerformers(events, MOST_OTHERS)) {
            array.add(
                    Json.createObjectBuilder()
                            .add("id", date.id().toString())
                            .add("name", date.name())
                            .add("startsAtLocal", date.starts().toString())
                            .add("venue", date.venue())
                            .add("city", date.city())
                            .add("status", date.status().name()));
        }
        return array;
    }

    private static void say(JsonObjectBuilder json, Room room) {
        json.add("joiners", room.settings().joiners());
        add(json, "closesAt", room.mode() == RoomMode.DRAW ? room.closing() : null);
        add(json, "says", room.settings().texts().of(room.mode()));
        add(json, "message", room.message());
        json.add("admissionSeconds", room.settings().admissionSeconds())
                .add("callSeconds", room.settings().callSeconds());
    }

    private static void count(JsonObjectBuilder json, Room room, RoomNumbers numbers) {
        int limit = room.settings().shoppingLimit();
        json.add("drawn", room.drawn())
                .add("joined", numbers.joined())
                .add("nowServing", numbers.nowServing())
                .add("shopping", numbers.shopping())
                .add("shoppingLimit", limit);
        addPace(json, numbers);
        if (numbers.slowed() != null) {
            json.add("slower", numbers.slowed().name());
        } else if (numbers.slower(limit)) {
            json.add("slower", "SHOPPING_TAKES_LONGER");
        }
    }

    private static void addPace(JsonObjectBuilder json, RoomNumbers numbers) {
        var rates = numbers.perMinute();
        if (rates.length > 0) {
            json.add(
                    "perMinute",
                    Json.createObjectBuilder()
                            .add("low", Arrays.stream(rates).min().getAsLong())
                            .add("high", Arrays.stream(rates).max().getAsLong()));
        }
    }

    /** Whoever stands in one of them reads its numbers instead of the room's. */
    private void addLanes(JsonObjectBuilder json, Room room) {
        var array = Json.createArrayBuilder();
        for (var lane : lanes.of(room.id())) {
            var numbers = sql.first(RoomNumbers.COUNT, RoomNumbers::of, lane.id()).orElseThrow();
            var one =
                    Json.createObjectBuilder()
                            .add("id", lane.id().toString())
                            .add("name", lane.name())
                            .add("share", lane.share())
                            .add("joined", numbers.joined())
                            .add("nowServing", numbers.nowServing());
            add(one, "about", lane.about());
            addPace(one, numbers);
            array.add(one);
        }
        json.add("lanes", array);
    }

    private static void add(JsonObjectBuilder json, String name, Object value) {
        if (value instanceof Instant || value instanceof String) {
            json.add(name, value.toString());
        }
    }
}
