package org.rushline.poster;

import java.util.Random;

/** What one sees before the play begins. */
final class StageMotifs {

    private StageMotifs() {}

    static void light(Svg svg, Frame frame, Scheme scheme, Random chance) {
        var floor = frame.bottom() - frame.height() * .16;
        var x = frame.x() + frame.width() * (.35 + .3 * chance.nextDouble());
        var wide = frame.width() * .26;
        svg.rect(frame.x(), floor, frame.width(), frame.height(), scheme.third());
        svg.shape(beam(frame, frame.x() + 40, x, floor, wide), scheme.second());
        svg.shape(beam(frame, frame.right() - 40, x, floor, wide), scheme.first());
        svg.shape(
                Svg.path(
                        "M%s %s A%s %s 0 1 0 %s %s A%s %s 0 1 0 %s %s Z",
                        x - wide,
                        floor,
                        wide,
                        wide * .22,
                        x + wide,
                        floor,
                        wide,
                        wide * .22,
                        x - wide,
                        floor),
                scheme.ink());
        var head = frame.height() * .062;
        svg.circle(x, floor - head * 5.2, head, scheme.ground());
        svg.shape(
                Svg.path(
                                "M%s %s L%s %s A%s %s 0 0 1 %s %s Z",
                                x - head * 1.5,
                                floor + head * .3,
                                x - head * 1.1,
                                floor - head * 2.8,
                                head * 1.1,
                                head * 1.2,
                                x + head * 1.1,
                                floor - head * 2.8)
                        .replace("Z", Svg.path("L%s %s Z", x + head * 1.5, floor + head * .3)),
                scheme.ground());
    }

    private static String beam(Frame frame, double lamp, double x, double floor, double wide) {
        return Svg.path(
                "M%s %s L%s %s L%s %s L%s %s Z",
                lamp - 14, frame.y(), lamp + 14, frame.y(), x + wide, floor, x - wide, floor);
    }

    static void curtain(Svg svg, Frame frame, Scheme scheme, Random chance) {
        var folds = 7;
        var open = frame.width() * (.05 + .12 * chance.nextDouble());
        svg.rect(frame.x(), frame.y(), frame.width(), frame.height(), scheme.third());
        for (int side = -1; side <= 1; side += 2) {
            for (int i = folds - 1; i >= 0; i--) {
                var top = frame.width() / 2 * (i + 1) / folds;
                var foot = (frame.width() / 2 - open * 1.9) * (i + 1) / folds;
                var wall = side < 0 ? frame.x() : frame.right();
                svg.shape(
                        Svg.path(
                                "M%s %s L%s %s Q%s %s %s %s L%s %s Z",
                                wall,
                                frame.y(),
                                wall - side * top,
                                frame.y(),
                                wall - side * top,
                                frame.y() + frame.height() * .6,
                                wall - side * foot,
                                frame.bottom(),
                                wall,
                                frame.bottom()),
                        i % 2 == 0 ? scheme.first() : scheme.second());
            }
        }
        valance(svg, frame, scheme);
    }

    private static void valance(Svg svg, Frame frame, Scheme scheme) {
        var scallop = frame.width() / 6;
        for (int i = 0; i < 6; i++) {
            svg.circle(frame.x() + scallop * (i + .5), frame.y() + 4, scallop / 2, scheme.ink());
        }
    }

    static void rooms(Svg svg, Frame frame, Scheme scheme, Random chance) {
        String[] colours = {scheme.first(), scheme.second(), scheme.third(), scheme.ground()};
        var x = frame.x() + frame.width() * (.3 + .4 * chance.nextDouble());
        var y = frame.y() + frame.height() * .62;
        for (int i = 0; i < 8; i++) {
            var rest = Math.pow(.72, i);
            svg.rect(
                    x + (frame.x() - x) * rest,
                    y + (frame.y() - y) * rest,
                    frame.width() * rest,
                    frame.height() * rest,
                    colours[i % colours.length]);
        }
        svg.rect(x - 12, y - 26, 24, 50, scheme.ink());
    }

    static void arches(Svg svg, Frame frame, Scheme scheme, Random chance) {
        String[] colours = {scheme.third(), scheme.first(), scheme.second(), scheme.ground()};
        var steps = 7;
        for (int i = 0; i < steps; i++) {
            var half = frame.width() * .5 * (steps - i) / steps;
            var top = frame.y() + frame.height() * .9 * i / steps + half;
            svg.shape(
                    Svg.path(
                            "M%s %s L%s %s A%s %s 0 0 1 %s %s L%s %s Z",
                            frame.middle() - half,
                            frame.bottom(),
                            frame.middle() - half,
                            top,
                            half,
                            half,
                            frame.middle() + half,
                            top,
                            frame.middle() + half,
                            frame.bottom()),
                    colours[i % colours.length]);
        }
        var moon = frame.middle() + (chance.nextBoolean() ? -1 : 1) * frame.width() * .36;
        svg.circle(moon, frame.y() + frame.height() * .16, frame.height() * .075, scheme.ink());
    }

    static void fan(Svg svg, Frame frame, Scheme scheme, Random chance) {
        String[] colours = {scheme.first(), scheme.second(), scheme.third()};
        var x = chance.nextBoolean() ? frame.middle() : frame.x() + frame.width() * .25;
        var reach = frame.height() * 1.02;
        var folds = 15;
        for (int i = 0; i < folds; i++) {
            var from = Math.PI * i / folds;
            var to = Math.PI * (i + 1) / folds;
            svg.shape(
                    Svg.path(
                            "M%s %s L%s %s L%s %s Z",
                            x,
                            frame.bottom(),
                            x - reach * Math.cos(from),
                            frame.bottom() - reach * Math.sin(from),
                            x - reach * Math.cos(to),
                            frame.bottom() - reach * Math.sin(to)),
                    colours[i % colours.length]);
        }
        svg.circle(x, frame.bottom(), reach * .34, scheme.ground());
        svg.ring(x, frame.bottom(), reach * .3, reach * .03, scheme.ink());
    }
}
