package org.rushline.dev;

import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The operator API's side of the catalogue, in memory, as far as the loader needs it. */
final class ImitatedCatalogue {

    private final Map<String, String> idsByReference = new LinkedHashMap<>();
    private final Map<String, JsonObject> bodies = new LinkedHashMap<>();
    private final Map<String, String> statuses = new LinkedHashMap<>();
    private final Map<String, List<JsonObject>> plans = new LinkedHashMap<>();
    private final List<String> doubts = new ArrayList<>();
    private String refused = "";

    record Reply(int status, String body) {

        static Reply of(int status) {
            return new Reply(status, "");
        }

        static Reply json(int status, JsonStructure body) {
            return new Reply(status, body.toString());
        }

        static Reply problem(int status, String slug, String id) {
            var problem =
                    DemoJson.object()
                            .add("type", "https://rushline.org/problems/" + slug)
                            .add("title", slug)
                            .add("status", status);
            return json(status, (id.isEmpty() ? problem : problem.add("id", id)).build());
        }
    }

    void refuse(String reference) {
        refused = reference;
    }

    int events() {
        return statuses.size();
    }

    Map<String, Integer> eventsByStatus() {
        var counts = new LinkedHashMap<String, Integer>();
        statuses.values().forEach(status -> counts.merge(status, 1, Integer::sum));
        return counts;
    }

    int plans() {
        return plans.values().stream().mapToInt(List::size).sum();
    }

    JsonObject byReference(String reference) {
        return bodies.get(idsByReference.get(reference));
    }

    JsonObject planOf(String reference) {
        return plans.get(idsByReference.get(reference)).get(0);
    }

    /** The loader's mistakes. */
    List<String> doubts() {
        return List.copyOf(doubts);
    }

    /** Path: "", "api", "operator", kind, id, what. */
    Reply operate(String method, String[] path, JsonObject body) {
        if (path[3].equals("seasons")) {
            return announce(DemoJson.objects(body.getJsonArray("events")));
        }
        var what = path.length > 5 ? path[5] : "";
        if (what.equals("seatplans")) {
            return method.equals("GET") ? plansOf(path[4]) : draw(path[4], body);
        }
        if (!what.isEmpty()) {
            return method.equals("GET") ? publication(path[4]) : move(path[4], what);
        }
        return method.equals("GET") ? event(path[4]) : add(path[3], body);
    }

    private Reply announce(List<JsonObject> season) {
        var references = season.stream().map(event -> event.getString("reference")).toList();
        if (references.contains(refused)) {
            return Reply.problem(400, "invalid-fields", "");
        }
        if (references.stream().anyMatch(idsByReference::containsKey)) {
            return Reply.problem(409, "reference-taken", "");
        }
        for (var event : season) {
            add("events", event);
            move(idsByReference.get(event.getString("reference")), "announcement");
        }
        return Reply.of(201);
    }

    private Reply add(String kind, JsonObject body) {
        var reference = body.getString("reference");
        if (reference.equals(refused)) {
            return Reply.problem(400, "invalid-fields", "");
        }
        var known = idsByReference.get(reference);
        if (known != null) {
            return Reply.problem(409, "reference-taken", known);
        }
        var id = kind + "_" + idsByReference.size();
        idsByReference.put(reference, id);
        bodies.put(id, body);
        if (kind.equals("events")) {
            statuses.put(id, "DRAFT");
            doubtful(!bodies.containsKey(body.getString("venueId")), "unknown venue of " + id);
        }
        return Reply.json(201, DemoJson.object().add("id", id).build());
    }

    private Reply plansOf(String venueId) {
        var list = DemoJson.array();
        plans.getOrDefault(venueId, List.of()).forEach(list::add);
        return Reply.json(200, list.build());
    }

    private Reply draw(String venueId, JsonObject body) {
        var categories =
                DemoJson.array()
                        .add(DemoJson.object().add("name", "Best").add("colour", "#aa0000"))
                        .add(DemoJson.object().add("name", "Good").add("colour", "#00aa00"));
        var plan =
                DemoJson.object()
                        .add("id", "plan_" + venueId)
                        .add("name", body.getString("name"))
                        .add("places", body.getInt("capacity"))
                        .add("categories", categories)
                        .build();
        plans.computeIfAbsent(venueId, id -> new ArrayList<>()).add(plan);
        return Reply.json(201, plan);
    }

    private Reply event(String id) {
        return Reply.json(
                200, DemoJson.object().add("id", id).add("status", statuses.get(id)).build());
    }

    private Reply move(String id, String what) {
        var announces = what.equals("announcement");
        if (statuses.get(id).equals("ON_SALE") && !announces) {
            return Reply.problem(409, "publication-in-progress", ""); // asked for before
        }
        var from = Set.of("DRAFT", "ANNOUNCED"); // an announcement may come twice
        doubtful(!from.contains(statuses.get(id)), id + " " + what + " from " + statuses.get(id));
        statuses.put(id, announces ? "ANNOUNCED" : "ON_SALE");
        return Reply.of(announces ? 200 : 202);
    }

    private Reply publication(String id) {
        var done = DemoJson.object().add("state", "DONE").add("done", 10).add("total", 10);
        doubtful(!statuses.get(id).equals("ON_SALE"), id + " was not published");
        return Reply.json(200, done.build());
    }

    private void doubtful(boolean wrong, String what) {
        if (wrong) {
            doubts.add(what);
        }
    }
}
