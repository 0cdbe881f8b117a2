package org.rushline.seatplan.pretix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rushline.seatplan.shape.Point;

/** The plan's measures: how close seats are, how far everything must move to lie inside. */
final class PlanMeasures {

    private static final double GUESS = 20;

    /** Of a plan with hardly a seat. */
    private static final double LEAST_REACH = 1_000;

    /** Of the largest coordinate: closer seats than this a float could not tell apart. */
    private static final double FINEST = 1e-5;

    private final RawPlan raw;
    final double spacing;
    private final boolean sizeIsWrong;
    private final Near near;
    private double left;
    private double top;
    private double right;
    private double bottom;

    PlanMeasures(RawPlan raw) {
        this.raw = raw;
        for (var zone : raw.zones) {
            for (var row : zone.rows) {
                row.seats.forEach(seat -> hold(zone.x + row.x + seat.x, zone.y + row.y + seat.y));
            }
            zone.areas.stream()
                    .filter(RawPlan.Area::isForStanding)
                    .forEach(area -> hold(AreaOutline.require(zone.origin(), area)));
        }
        spacing = Math.max(spacing(), FINEST * Math.max(right - left, bottom - top));
        sizeIsWrong = sizeIsWrong();
        near = new Near(raw, left, top, right, bottom);
        holdScenery();
    }

    /**
     * What belongs to the plan, though nobody sits there: not farther away than the plan is wide.
     */
    private record Near(double left, double top, double right, double bottom) {

        Near(RawPlan raw, double left, double top, double right, double bottom) {
            this(left, top, Math.max(raw.width, right), Math.max(raw.height, bottom));
        }

        boolean has(Point point) {
            var reach = Math.max(LEAST_REACH, Math.max(right - left, bottom - top));
            return point.x() >= left - reach
                    && point.x() <= right + reach
                    && point.y() >= top - reach
                    && point.y() <= bottom + reach;
        }
    }

    private void holdScenery() {
        for (var zone : raw.zones) {
            zone.areas.stream()
                    .filter(area -> !area.isForStanding())
                    .map(area -> AreaOutline.extent(zone.origin(), area))
                    .filter(this::isNear)
                    .forEach(this::hold);
        }
        if (raw.stageArea != null) {
            AreaOutline.find(new RawPlan.Spot(), raw.stageArea)
                    .filter(this::isNear)
                    .ifPresent(this::hold);
        }
    }

    boolean isNear(List<Point> outline) {
        return outline.stream().allMatch(near::has);
    }

    private void hold(List<Point> outline) {
        outline.forEach(point -> hold(point.x(), point.y()));
    }

    double dx() {
        return left < 0 ? spacing - left : 0;
    }

    double dy() {
        return top < 0 ? spacing - top : 0;
    }

    double width() {
        return Math.max(raw.width, right + dx() + spacing);
    }

    double height() {
        return Math.max(raw.height, bottom + dy() + spacing);
    }

    boolean isOfWrongSize() {
        return sizeIsWrong;
    }

    private boolean sizeIsWrong() {
        return raw.width > 0
                && raw.height > 0
                && (left < 0 || top < 0 || right > raw.width || bottom > raw.height);
    }

    Point inPlan(double x, double y) {
        return new Point(x + dx(), y + dy());
    }

    private void hold(double x, double y) {
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
    }

    private double spacing() {
        var distances = new ArrayList<Double>();
        for (var zone : raw.zones) {
            for (var row : zone.rows) {
                for (int i = 1; i < row.seats.size(); i++) {
                    distances.add(distance(row.seats, i));
                }
            }
        }
        var sorted = distances.stream().mapToDouble(d -> d).filter(d -> d > 0).toArray();
        Arrays.sort(sorted);
        return sorted.length == 0 ? GUESS : sorted[sorted.length / 2];
    }

    static double distance(List<RawPlan.Seat> seats, int index) {
        var before = seats.get(index - 1);
        var seat = seats.get(index);
        return Math.hypot(seat.x - before.x, seat.y - before.y);
    }
}
