package org.rushline.waitingroom.api;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rushline.availability.board.SeatBoard;
import org.rushline.availability.board.SeatBoards;
import org.rushline.availability.board.SeatBoards.NoBoard;
import org.rushline.platform.Money;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.TierId;
import org.rushline.platform.sql.Sql;
import org.rushline.seatchoice.SeatState;
import org.rushline.seatchoice.SeatStates;

/** What is free, tier by tier, as this node's boards have it. */
@Dependent
class StockLeft {

    private static final String TIERS =
            """
            select t.id, t.event_id, t.name, t.price + t.fee as price, e.currency
            from price_tier t join event e on e.id = t.event_id
            where t.event_id = any(?) order by t.event_id, t.position""";

    private record Tier(TierId id, EventId event, String name, Money price) {}

    @Inject Sql sql;
    @Inject SeatBoards boards;

    /** Adds the tiers with what is left of each, unless an event has no tickets yet. */
    void add(JsonObjectBuilder json, List<EventId> events) {
        var left = new HashMap<TierId, Integer>();
        try {
            for (var event : events) {
                count(boards.of(event), left);
            }
        } catch (NoBoard e) {
            return;
        }
        json.add("left", left.values().stream().mapToInt(Integer::intValue).sum())
                .add("tiers", tiers(events, left));
    }

    private JsonArrayBuilder tiers(List<EventId> events, Map<TierId, Integer> left) {
        var array = Json.createArrayBuilder();
        for (var tier : read(events)) {
            array.add(
                    Json.createObjectBuilder()
                            .add("id", tier.id.toString())
                            .add("eventId", tier.event.toString())
                            .add("name", tier.name)
                            .add("price", tier.price.amount())
                            .add("currency", tier.price.currency().getCurrencyCode())
                            .add("left", left.getOrDefault(tier.id, 0)));
        }
        return array;
    }

    private List<Tier> read(List<EventId> events) {
        return sql.list(
                TIERS,
                row ->
                        new Tier(
                                new TierId(row.getLong("id")),
                                new EventId(row.getLong("event_id")),
                                row.getString("name"),
                                Money.of(row.getLong("price"), row.getString("currency"))),
                events);
    }

    private static void count(SeatBoard board, Map<TierId, Integer> left) {
        var seats = board.seats();
        for (int ordinal = 0; ordinal < seats.rows().capacity(); ordinal++) {
            var tier = seats.tier(ordinal);
            if (tier != SeatStates.NO_TIER && seats.state(ordinal) == SeatState.FREE) {
                left.merge(board.tiers().get(tier), 1, Integer::sum);
            }
        }
    }
}
