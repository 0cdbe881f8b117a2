package org.rushline.seatplan.pretix;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** Plans to read, with single quotes for double ones. */
final class PretixFile {

    private PretixFile() {}

    /** Two stands with the same rows, repeated guids, no size, odd texts: as real files are. */
    static final String NASTY =
            """
            {'name': 'Old \\u202eGround\\u0007', 'version': 3, 'size': null,
             'zones': [
              {'name': 'Ground floor', 'zone_id': 'g', 'position': {'x': -50.25, 'y': 0},
               'rows': [
                {'row_number': 'A', 'position': {'x': 0, 'y': 0}, 'seats': [
                  {'seat_guid': 'g-A-1', 'seat_number': '1', 'category': 'Blue', 'position': {'x': 0, 'y': 0.5}},
                  {'seat_guid': 'g-A-1', 'seat_number': '2', 'category': 'Blue', 'position': {'x': 25, 'y': 0}},
                  {'seat_guid': 'g-A-3', 'seat_number': '2', 'category': 'Blue', 'position': {'x': 75.5, 'y': 0}}]},
                {'row_number': 'A', 'position': {'x': 0, 'y': 25}, 'seats': [
                  {'seat_guid': 'g-A-1', 'seat_number': 1, 'category': 'Red', 'position': {'x': 0, 'y': 0}},
                  {'category': 'Red', 'position': {'x': 25, 'y': 0}, 'accessible': true,
                   'note': 'A pillar   in sight'}]},
                {'position': {'x': 900, 'y': 0}, 'seats': [
                  {'seat_guid': 'g-A-9', 'seat_number': '1', 'category': 'Red', 'position': {'x': 0, 'y': 0}}]}],
               'areas': [
                 {'shape': 'rectangle', 'rectangle': {'width': 10, 'height': 10}, 'color': 'red'},
                 {'shape': 'circle', 'circle': {'radius': 40}, 'position': {'x': 300, 'y': 300},
                  'capacity': 12, 'category': 'Red', 'text': {'text': 'Terrace'}}]}],
             'categories': [{'name': 'Blue', 'color': '#39F'}, {'name': 'Red', 'color': 'red;}'}]}
            """;

    /** A plan of one seat, with these replacements of its parts. */
    static String with(String seat) {
        return """
               {'categories': [{'name': 'Blue', 'color': '#3399ff'}],
                'zones': [{'name': 'Hall', 'rows': [{'row_number': 'A', 'seats': [
                 %s]}]}]}
               """
                .formatted(seat);
    }

    static ImportedPlan read(String plan) {
        var bytes = plan.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return PretixPlanReader.read(new ByteArrayInputStream(bytes), null);
    }
}
