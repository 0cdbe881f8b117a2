package org.rushline.seatplan.shape;

import java.util.ArrayList;
import java.util.List;

/** Where a stage or pitch is likely to be in a plan that does not say. */
public final class StageGuess {

    private static final double PITCH_LENGTH = 105;
    private static final double PITCH_WIDTH = 68;
    private static final double GRASS_LENGTH = 111;
    private static final double GRASS_WIDTH = 74;

    /** Of the room: some is left between grass and seats. */
    private static final double USED = 0.84;

    /** Of the plan's width: the distance from the first row, and how deep a stage is. */
    private static final double GAP = 0.02;

    private static final double DEEPEST = 0.14;
    private static final double SHALLOWEST = 0.04;
    private static final int STEPS = 12;

    private final double width;
    private final double height;
    private final List<List<Point>> outlines;
    private final Clearance clear;

    /**
     * @param outlines of all sections
     */
    public StageGuess(double width, double height, List<List<Point>> outlines) {
        this.width = width;
        this.height = height;
        this.outlines = outlines;
        this.clear = new Clearance(width, height, outlines);
    }

    /** The middle of the plan. */
    public Point middle() {
        return new Point(width / 2, height / 2);
    }

    /** The middle of the first row's front. */
    public Point front() {
        return new Point(width / 2, highest(0.05, 0));
    }

    /** The grass, in the middle of the plan and as large as the sections allow. */
    public List<Point> pitch() {
        var x = width / 2;
        var y = height / 2;
        var metre = USED * roomForPitch(x, y);
        return Outline.rectangle(x, y, GRASS_LENGTH * metre, GRASS_WIDTH * metre, 0);
    }

    /** Plan units a metre could have before a corner of the pitch met a section. */
    private double roomForPitch(double x, double y) {
        var border = Math.min(x / (PITCH_LENGTH / 2), y / (PITCH_WIDTH / 2));
        return outlines.stream()
                .flatMap(List::stream)
                .mapToDouble(
                        point ->
                                Math.max(
                                        Math.abs(point.x() - x) / (PITCH_LENGTH / 2),
                                        Math.abs(point.y() - y) / (PITCH_WIDTH / 2)))
                .reduce(border, Math::min);
    }

    /** Before the first row and bent as it is; a plain one above the plan if there is no room. */
    public List<Point> stage() {
        var x = width / 2;
        var gap = width * GAP;
        var depth = Math.min(clear.fromTop(x) - 2 * gap, width * DEEPEST);
        if (clear.fromTop(x) > height || depth < width * SHALLOWEST) {
            return plain();
        }
        var front = clear.fromTop(x) - gap;
        var back = front - depth;
        var room = Math.min(clear.sideways(x, back), clear.sideways(x, back + depth / 2));
        var half = Math.min(room * 0.7, depth * 1.4);
        return half < width * SHALLOWEST ? plain() : bent(x, back, front, half);
    }

    private List<Point> bent(double x, double back, double front, double half) {
        var atSide = front;
        for (double share = 0.5; share <= 1; share += 0.1) { // the first row may end before it does
            atSide = Math.min(atSide, clear.fromTop(x + half * share) - width * GAP);
        }
        var outline = new ArrayList<Point>();
        outline.add(new Point(x - half * 0.86, back));
        outline.add(new Point(x + half * 0.86, back));
        for (int i = 0; i <= STEPS; i++) { // a parabola through both sides and the front
            var share = 1 - 2.0 * i / STEPS;
            outline.add(new Point(x + half * share, front + share * share * (atSide - front)));
        }
        return outline;
    }

    private List<Point> plain() {
        var front = highest(0.12, highest(1, height)) - width * GAP;
        var depth = Math.max(Math.min(front - width * GAP, width * 0.1), width * SHALLOWEST);
        return Outline.rectangle(width / 2, front - depth / 2, width * 0.28, depth, 0);
    }

    /** The least y of corners not farther from the middle than this share of the width. */
    private double highest(double share, double none) {
        return outlines.stream()
                .flatMap(List::stream)
                .filter(point -> Math.abs(point.x() - width / 2) < share * width)
                .mapToDouble(Point::y)
                .min()
                .orElse(none);
    }
}
