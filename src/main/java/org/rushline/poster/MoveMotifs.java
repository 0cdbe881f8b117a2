package org.rushline.poster;

import java.util.Random;

/** Bodies, laughter, and whatever else happens. */
final class MoveMotifs {

    private MoveMotifs() {}

    static void ribbons(Svg svg, Frame frame, Scheme scheme, Random chance) {
        String[] colours = {scheme.third(), scheme.first(), scheme.second(), scheme.ink()};
        var wide = frame.height() * .19;
        var lift = chance.nextDouble() * .3;
        for (int i = 0; i < colours.length; i++) {
            var y = frame.y() + frame.height() * (.28 + .17 * i);
            var high = frame.height() * (.62 - lift + .1 * i);
            svg.line(
                    Svg.path(
                            "M%s %s C%s %s %s %s %s %s S%s %s %s %s",
                            frame.x() - 40,
                            y + high * .4,
                            frame.x() + frame.width() * .2,
                            y - high,
                            frame.x() + frame.width() * .32,
                            y + high,
                            frame.middle(),
                            y,
                            frame.x() + frame.width() * .8,
                            y - high,
                            frame.right() + 40,
                            y),
                    wide,
                    colours[i]);
        }
    }

    static void turns(Svg svg, Frame frame, Scheme scheme, Random chance) {
        String[] colours = {scheme.first(), scheme.second(), scheme.third()};
        var x = frame.middle();
        var y = frame.y() + frame.height() * .55;
        for (int i = 0; i < 6; i++) {
            var radius = frame.height() * (.88 - i * .145);
            var angle = chance.nextDouble() * 2 * Math.PI;
            svg.line(
                    Svg.path(
                            "M%s %s A%s %s 0 0 1 %s %s",
                            x - radius * Math.cos(angle),
                            y - radius * Math.sin(angle),
                            radius,
                            radius,
                            x + radius * Math.cos(angle),
                            y + radius * Math.sin(angle)),
                    frame.height() * .1,
                    colours[i % colours.length]);
        }
        svg.circle(x, y, frame.height() * .07, scheme.ink());
    }

    /** The face of somebody who got the joke. */
    static void grin(Svg svg, Frame frame, Scheme scheme, Random chance) {
        var radius = frame.height() * .47;
        var x = frame.x() + frame.width() * (.36 + .28 * chance.nextDouble());
        var y = frame.y() + frame.height() * .5;
        svg.circle(x, y, radius, scheme.first());
        svg.circle(x - radius * .36, y - radius * .26, radius * .12, scheme.ground());
        svg.circle(x + radius * .36, y - radius * .26, radius * .12, scheme.ground());
        svg.shape(
                Svg.path(
                        "M%s %s A%s %s 0 0 0 %s %s Z",
                        x - radius * .58,
                        y + radius * .1,
                        radius * .58,
                        radius * .58,
                        x + radius * .58,
                        y + radius * .1),
                scheme.second());
        svg.shape(
                Svg.path(
                        "M%s %s L%s %s L%s %s L%s %s Z",
                        x - radius * .58,
                        y + radius * .1,
                        x + radius * .58,
                        y + radius * .1,
                        x + radius * .55,
                        y + radius * .24,
                        x - radius * .55,
                        y + radius * .24),
                scheme.ink());
    }

    static void talk(Svg svg, Frame frame, Scheme scheme, Random chance) {
        var height = frame.height() * .36;
        var above = frame.y() + frame.height() * .09;
        var below = frame.y() + frame.height() * .52;
        var left = chance.nextBoolean();
        bubble(svg, left ? 40 : 150, above, 410, height, left ? 70 : 280, scheme.first());
        bubble(svg, left ? 190 : 40, below, 370, height, left ? 250 : 70, scheme.second());
        for (int i = 0; i < 3; i++) {
            var x = (left ? 245 : 355) + (i - 1) * height * .62;
            svg.circle(x, above + height / 2, height * .15, scheme.ground());
        }
    }

    private static void bubble(
            Svg svg, double x, double y, double width, double height, double tail, String fill) {
        var bend = height * .45;
        svg.shape(
                Svg.path(
                        "M%1$s %2$s H%3$s A%4$s %4$s 0 0 1 %3$s %5$s H%6$s L%7$s %8$s L%7$s %5$s H%1$s A%4$s %4$s 0 0 1 %1$s %2$s Z",
                        x + bend,
                        y,
                        x + width - bend,
                        height / 2,
                        y + height,
                        x + tail + 60,
                        x + tail,
                        y + height * 1.3),
                fill);
    }

    static void tiles(Svg svg, Frame frame, Scheme scheme, Random chance) {
        String[] colours = {scheme.first(), scheme.second(), scheme.third(), scheme.ink()};
        var size = frame.width() / 5;
        for (double y = frame.bottom() - size; y > frame.y() - size; y -= size) {
            for (int column = 0; column < 5; column++) {
                var x = frame.x() + column * size;
                svg.rect(x, y, size, size, colours[chance.nextInt(3)]);
                svg.shape(Svg.quarter(x, y, size, chance.nextInt(4)), colours[chance.nextInt(4)]);
            }
        }
    }
}
