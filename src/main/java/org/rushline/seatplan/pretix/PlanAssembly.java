package org.rushline.seatplan.pretix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.seatplan.PlanBuilder;
import org.rushline.seatplan.PlanLayout;
import org.rushline.seatplan.pretix.json.LeftOut;
import org.rushline.seatplan.pretix.json.Location;
import org.rushline.seatplan.pretix.json.PlainText;
import org.rushline.seatplan.shape.Point;
import org.rushline.seatplan.shape.Polygon;

/** Makes a layout of what the file says, and repairs on the way. */
final class PlanAssembly {

    private static final int LONGEST_NAME = 100;
    private static final double GAP = 1.6; // times the distance of neighbours: there is an aisle

    private final RawPlan raw;
    private final Repairs repairs;
    private final PlanBuilder plan = new PlanBuilder();
    private final Categories categories;
    private final PlanMeasures frame;
    private final SceneryAssembly scenery;
    private final Set<String> guids = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final UniqueNames uniqueNames = new UniqueNames(LONGEST_NAME);

    PlanAssembly(RawPlan raw, Repairs repairs) {
        this.raw = raw;
        this.repairs = repairs;
        this.categories = new Categories(raw.categories, repairs);
        this.frame = new PlanMeasures(raw);
        this.scenery = new SceneryAssembly(raw, frame, repairs);
    }

    ImportedPlan named(String name) {
        requireSeats();
        raw.zones.forEach(zone -> zone.name = zoneName(zone));
        raw.zones.forEach(this::add);
        var around = scenery.around(plan);
        if (frame.isOfWrongSize()) {
            repairs.add(RepairKind.SIZE_WRONG, "size");
        }
        var layout = plan.build(name, frame.width(), frame.height(), around, categories.all());
        return new ImportedPlan(layout, repairs.sentences());
    }

    private void requireSeats() {
        long places = 0;
        for (var zone : raw.zones) {
            for (var row : zone.rows) {
                places += row.seats.size();
            }
            for (var area : zone.areas) {
                places += area.isForStanding() ? area.capacity : 0;
            }
        }
        if (places == 0) {
            throw new InvalidFields("zones", "have no seats. " + Location.WANTED);
        }
        if (places > PlanLayout.MAX_SEATS) {
            throw new InvalidFields("zones", "have more than 200,000 seats: " + places);
        }
    }

    private void add(RawPlan.Zone zone) {
        sayWhatIsEmpty(zone);
        var outermost = zone.outermost().name;
        var groups = Separation.of(zone, frame.spacing);
        if (groups.size() > 1) {
            repairs.add(RepairKind.ZONE_APART, zone.location.path());
        }
        for (int i = 0; i < groups.size(); i++) {
            var section = groups.size() == 1 ? zone.name : zone.name + " " + (i + 1);
            addRows(zone, outermost, sectionName(section, zone.location), groups.get(i));
        }
        zone.areas.stream()
                .filter(RawPlan.Area::isForStanding)
                .forEach(area -> addStanding(zone, area, outermost));
    }

    /** A zone that others lie in lends them its name. */
    private void sayWhatIsEmpty(RawPlan.Zone zone) {
        var isOuter = raw.zones.stream().anyMatch(other -> other.parent == zone);
        if (zone.rows.isEmpty() && zone.areas.isEmpty() && !isOuter) {
            repairs.add(RepairKind.ZONE_EMPTY, zone.location.path());
        }
        zone.rows.stream()
                .filter(row -> row.seats.isEmpty())
                .forEach(row -> repairs.add(RepairKind.ROW_EMPTY, row.location.path()));
    }

    private void addStanding(RawPlan.Zone zone, RawPlan.Area area, String zoneName) {
        plan.standing(
                sectionName(area.text.isEmpty() ? "Standing" : area.text, area.location),
                zoneName,
                AreaOutline.require(zone.origin(), area).stream()
                        .map(point -> frame.inPlan(point.x(), point.y()))
                        .toList(),
                categories.require(area.category, area.location),
                area.capacity);
        scenery.leaveOutOf(area, LeftOut.Reason.LIKE_A_SECTION);
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
        if (!seat.guid.isEmpty()) {
            repairs.add(RepairKind.GUID_NOT_KEPT, location.path());
        }
        var note = shortened(seat.note, location.child("note"));
        if (!note.isEmpty() || seat.restrictedView) {
            plan.note(note.isEmpty() ? null : note, seat.restrictedView);
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
