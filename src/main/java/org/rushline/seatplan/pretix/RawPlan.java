package org.rushline.seatplan.pretix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rushline.seatplan.Decoration;
import org.rushline.seatplan.Stage;
import org.rushline.seatplan.pretix.json.Location;
import org.rushline.seatplan.shape.Point;

/** The file as it is: keys come in any order, so nothing can be resolved before its end. */
final class RawPlan {

    String name = "";
    double width;
    double height;
    Stage stage; // null: the file says nothing of it
    Area stageArea;
    Spot focus;
    List<Category> categories = new ArrayList<>();
    List<Zone> zones = new ArrayList<>();

    static final class Spot {
        double x;
        double y;

        static Spot of(double x, double y) {
            var place = new Spot();
            place.x = x;
            place.y = y;
            return place;
        }
    }

    static final class Size {
        double width;
        double height;
    }

    static final class Category {
        final Location location;
        String name = "";
        String colour = "";

        Category(Location location) {
            this.location = location;
        }
    }

    static final class Zone {
        final Location location;
        final Zone parent;
        String name = "";
        double x;
        double y;
        final List<Row> rows = new ArrayList<>();
        final List<Area> areas = new ArrayList<>();

        /** Of no parent, if it is null. */
        Zone(Location location, Zone parent) {
            this.location = location;
            this.parent = parent;
        }

        Spot origin() {
            return Spot.of(x, y);
        }

        /** Itself, or the outermost zone around it. */
        Zone outermost() {
            return parent == null ? this : parent.outermost();
        }
    }

    static final class Row {
        final Location location;
        String label = "";
        double x;
        double y;
        final List<Seat> seats = new ArrayList<>();

        Row(Location location) {
            this.location = location;
        }
    }

    static final class Seat {
        final int line;
        String guid = "";
        String label = "";
        String category = "";
        double x;
        double y;
        boolean accessible;
        boolean restrictedView;
        String note = "";

        Seat(long line) {
            this.line = (int) line;
        }
    }

    /** Decoration, unless it has a capacity: then people stand there. */
    static final class Area {

        static final int MAX_CORNERS = Decoration.MAX_CORNERS;

        final Location location;
        String shape = "";
        String category = "";
        String colour = "";
        String border = "";
        String text = "";
        Spot textAt; // null: in the middle
        double textSize;
        int capacity;
        Boolean standing; // null: the file does not say
        double x;
        double y;
        double rotation;
        final Map<String, Size> sizes = new LinkedHashMap<>(); // by the member that has it
        final List<Point> points = new ArrayList<>();

        Area(Location location) {
            this.location = location;
        }

        Size size(String member) {
            return sizes.computeIfAbsent(member, any -> new Size());
        }

        boolean isForStanding() {
            return capacity > 0 && !Boolean.FALSE.equals(standing);
        }
    }
}
