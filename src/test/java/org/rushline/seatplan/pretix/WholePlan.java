package org.rushline.seatplan.pretix;

/** A plan with one of everything, with single quotes for double ones. */
public final class WholePlan {

    private WholePlan() {}

    public static final String FILE =
            """
            {'name': 'Old Brewery', 'size': {'width': 600, 'height': 520},
             'stage': {'kind': 'STAGE', 'shape': 'polygon', 'position': {'x': 200, 'y': 20},
                       'polygon': {'points': [{'x': 0, 'y': 0}, {'x': 200, 'y': 0}, {'x': 160, 'y': 60}, {'x': 40, 'y': 60}]},
                       'focus': {'x': 300, 'y': 70}},
             'categories': [{'name': 'Seats', 'color': '#39f'}, {'name': 'Pit', 'color': '#a0a0a0'},
                            {'name': 'NOT AVAILABLE', 'color': '#000000'}],
             'zones': [
              {'name': 'House', 'zone_id': 'house', 'uuid': 'z-1', 'position': {'x': 10, 'y': 100}, 'displayed': true,
               'rows': [], 'areas': [
                {'uuid': 'a-1', 'shape': 'rectangle', 'position': {'x': 40, 'y': 300}, 'rotation': 90, 'color': '#cbeeb3',
                 'border_color': '#fff', 'rectangle': {'width': 60, 'height': 20},
                 'text': {'text': 'Bar', 'position': {'x': 30, 'y': 10}, 'color': '#333333', 'size': 12}},
                {'shape': 'ellipse', 'position': {'x': 500, 'y': 50}, 'color': '#ff0000', 'ellipse': {'radius': {'x': 30, 'y': 15}}},
                {'shape': 'circle', 'position': {'x': 540, 'y': 50}, 'border_color': '#00ff00', 'circle': {'radius': 12}},
                {'shape': 'text', 'position': {'x': 300, 'y': 390}, 'text': {'text': 'Entrance'}},
                {'width': 20, 'height': 10, 'position': {'x': 540, 'y': 380}, 'text': 'Lift'},
                {'shape': 'polygon', 'position': {'x': 100, 'y': 20}, 'color': '#cccccc', 'text': {'text': 'Dance floor'},
                 'polygon': {'points': [{'x': 0, 'y': 0}, {'x': 400, 'y': 0}, {'x': 400, 'y': 80}, {'x': 0, 'y': 80}]},
                 'standing': 40, 'category': 'Pit'}],
               'zones': [
                {'name': 'Balcony', 'position': {'x': 200, 'y': 200}, 'rows': [
                 {'row_number': 'A', 'row_label': 'Row %s', 'seat_label': 'Seat %s', 'row_number_position': 'both', 'uuid': 'r-1',
                  'number_of_seats': 3, 'seats_spacing': 20,
                  'position': {'x': 0, 'y': 0}, 'seats': [
                   {'seat_guid': 'b-A-1', 'uuid': 's-1', 'seat_number': '1', 'category': 'Seats', 'radius': 12, 'start_direction': 'left',
                    'position': {'x': 0, 'y': 0}, 'wheelchair': true},
                   {'seat_guid': 'b-A-2', 'seat_number': '2', 'category': 'Seats', 'position': {'x': 20, 'y': 0},
                    'note': 'A pillar', 'restricted_view': true},
                   {'seat_guid': 'b-A-3', 'seat_number': '3', 'category': 'Seats', 'position': {'x': 40, 'y': 0},
                    'restricted_view': true, 'accessible': 'maybe'}]}]}]}]}
            """;

    public static ImportedPlan read() {
        return PretixFile.read(FILE);
    }
}
