package org.rushline.seatplan.pretix;

import java.util.ArrayList;
import java.util.List;
import org.rushline.seatplan.Point;
import org.rushline.seatplan.Stage;

/** The file as it is: keys come in any order, so nothing can be resolved before its end. */
final class RawPlan {

    String name = "";
    double width;
    double height;
    Stage stage = Stage.NONE;
    List<Category> categories = new ArrayList<>();
    List<Zone> zones = new ArrayList<>();

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
        String name = "";
        double x;
        double y;
        final List<Row> rows = new ArrayList<>();
        final List<Area> areas = new ArrayList<>();

        Zone(Location location) {
            this.location = location;
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
        String note = "";

        Seat(long line) {
            this.line = (int) line;
        }
    }

    /** Decoration, unless it has a capacity: then people stand there. */
    static final class Area {
        final Location location;
        String text = "";
        String shape = "";
        String category = "";
        int capacity;
        double x;
        double y;
        double rotation;
        double width;
        double height;
        final List<Point> points = new ArrayList<>();

        Area(Location location) {
            this.location = location;
        }
    }
}
