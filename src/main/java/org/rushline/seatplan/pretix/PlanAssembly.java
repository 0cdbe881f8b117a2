package org.rushline.seatplan.pretix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.seatplan.PlanBuilder;
import org.rushline.seatplan.PlanLayout;
import org.rushline.seatplan.Point;
import org.rushline.seatplan.Polygon;

/** Makes a layout of what the file says, and repairs on the way. */
final class PlanAssembly {

    private static final int LONGEST_NAME = 100;
    private static final double GAP = 1.6; // times the distance of neighbours: there is an aisle

    private final RawPlan raw;
    private final Repairs repairs = new Repairs();
    private final PlanBuilder plan = new PlanBuilder();
    private final Categories categories;
    private final PlanMeasures frame;
    private final Set<String> guids = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final UniqueNames uniqueNames = new UniqueNames(LONGEST_NAME);

    PlanAssembly(RawPlan raw) {
        this.raw = raw;
        this.categories = new Categories(raw.categories, repairs);
        this.frame = new PlanMeasures(raw);
    }

    ImportedPlan named(String name) {
        requireSeats();
        raw.zones.forEach(this::add);
        if (frame.sizeIsWrong()) {
            repairs.add(RepairKind.SIZE_WRONG, "size");
        }
        var layout = plan.build(name, frame.width(), frame.height(), raw.stage, categories.all());
        return new ImportedPlan(layout, repairs.sentences());
    }

    private void requireSeats() {
        long places = 0;
        for (var zone : raw.zones) {
            for (var row : zone.rows) {
                places += row.seats.size();
            }
            for (var area : zone.areas) {
                places += area.capacity;
            }
        }
        if (places == 0) {
            throw new InvalidFields("zones", "have no seats");
        }
        if (places > PlanLayout.MAX_SEATS) {
            throw new InvalidFields("zones", "have more than 200,000 seats: " + places);
        }
    }

    private void add(RawPlan.Zone zone) {
        var name = zoneName(zone);
        var groups = Separation.of(zone, frame.spacing);
        if (groups.size() > 1) {
            repairs.add(RepairKind.ZONE_APART, zone.location.path());
        }
        for (int i = 0; i < groups.size(); i++) {
            var section = groups.size() == 1 ? name : name + " " + (i + 1);
            addRows(zone, name, sectionName(section, zone.location), groups.get(i));
        }
        for (var area : zone.areas) {
            var own = area.text.isEmpty() ? "Standing" : area.text;
            plan.standing(
                    sectionName(own, area.location),
                    name,
                    AreaOutline.of(zone, area).stream()
                            .map(point -> frame.inPlan(point.x(), point.y()))
                            .toList(),
                    categories.require(area.category, area.location),
                    area.capacity);
        }
    }

    private void addRows(RawPlan.Zone zone, String zoneName, String name, List<Integer> rows) {
        plan.section(name, zoneName, outline(zone, rows));
        var labels = new RowAssembly(repairs);
        for (int index : rows) {
            var row = zone.rows.get(index);
            var seats = labels.seatLabels(row);
            var label = labels.rowLabel(row, index + 1, seats);
            for (int i = 0; i < seats.size(); i++) {
                addSeat(zone, row, i, label, seats.get(i));
            }
        }
    }

    private void addSeat(RawPlan.Zone zone, RawPlan.Row row, int i, String label, String number) {
        var seat = row.seats.get(i);
        var location = RowAssembly.seat(row, i);
        if (seat.guid.isEmpty()) {
            repairs.add(RepairKind.GUID_MISSING, location.path());
        } else if (!guids.add(seat.guid)) {
            repairs.add(RepairKind.GUID_REPEATED, location.path());
        }
        var place = place(zone, row, seat);
        plan.seat(
                label,
                number,
                place.x(),
                place.y(),
                categories.require(seat.category, location),
                seat.accessible,
                i == row.seats.size() - 1
                        || PlanMeasures.distance(row.seats, i + 1) > GAP * frame.spacing);
        if (!seat.note.isEmpty()) {
            plan.note(shortened(seat.note, location.child("note")));
        }
    }

    private Point place(RawPlan.Zone zone, RawPlan.Row row, RawPlan.Seat seat) {
        return frame.inPlan(zone.x + row.x + seat.x, zone.y + row.y + seat.y);
    }

    /** The hull of the seats, with room for the outer ones. */
    private List<Point> outline(RawPlan.Zone zone, List<Integer> rows) {
        var reach = 0.8 * frame.spacing;
        var corners = new ArrayList<Point>();
        for (int index : rows) {
            var row = zone.rows.get(index);
            for (var seat : row.seats) {
                var place = place(zone, row, seat);
                corners.add(new Point(place.x() - reach, place.y() - reach));
                corners.add(new Point(place.x() + reach, place.y() - reach));
                corners.add(new Point(place.x() - reach, place.y() + reach));
                corners.add(new Point(place.x() + reach, place.y() + reach));
            }
        }
        return Polygon.hull(corners);
    }

    private String zoneName(RawPlan.Zone zone) {
        if (zone.name.isEmpty()) {
            repairs.add(RepairKind.ZONE_UNNAMED, zone.location.path());
            return "Zone " + (raw.zones.indexOf(zone) + 1);
        }
        return shortened(zone.name, zone.location.child("name"));
    }

    private String sectionName(String wanted, Location location) {
        var name = shortened(wanted, location);
        var free = uniqueNames.free(name, candidate -> !names.contains(candidate));
        if (!free.equals(name)) {
            repairs.add(RepairKind.SECTION_REPEATED, location.path());
        }
        names.add(free);
        return free;
    }

    private String shortened(String text, Location location) {
        var own = PlainText.shortened(text, LONGEST_NAME);
        if (!own.equals(text)) {
            repairs.add(RepairKind.TEXT_SHORTENED, location.path());
        }
        return own;
    }
}
