package org.rushline.poster;

import java.util.Random;

/** Sound, seen. */
final class MusicMotifs {

    private MusicMotifs() {}

    static void rings(Svg svg, Frame frame, Scheme scheme, Random chance) {
        var x = frame.x() + frame.width() * (.25 + .25 * chance.nextInt(3));
        var y = frame.bottom() - frame.height() * .12;
        var reach = frame.height() * 1.02;
        String[] colours = {scheme.first(), scheme.third(), scheme.second(), scheme.first()};
        for (int i = 0; i < 8; i++) {
            var radius = reach * (8 - i) / 8;
            svg.circle(x, y, radius, i % 2 == 0 ? colours[i / 2] : scheme.ground());
        }
        svg.circle(x, y, reach / 16, scheme.ink());
    }

    static void levels(Svg svg, Frame frame, Scheme scheme, Random chance) {
        var columns = 12;
        var step = frame.width() / columns;
        var phase = chance.nextDouble() * 6;
        for (int i = 0; i < columns; i++) {
            var swing = Math.abs(Math.sin(phase + i * .55)) * .6 + chance.nextDouble() * .3;
            var height = frame.height() * (.12 + .8 * swing);
            var x = frame.x() + i * step + step * .12;
            var width = step * .76;
            svg.rect(x, frame.bottom() - height, width, height, scheme.first());
            svg.rect(x, frame.bottom() - height * .55, width, height * .55, scheme.second());
            svg.rect(x, frame.bottom() - height - step * .5, width, step * .28, scheme.ink());
        }
    }

    static void waves(Svg svg, Frame frame, Scheme scheme, Random chance) {
        String[] colours = {scheme.first(), scheme.second(), scheme.third(), scheme.ink()};
        var lines = 8;
        var phase = chance.nextDouble() * 6;
        var gap = frame.height() / lines;
        for (int i = 0; i < lines; i++) {
            var path = new StringBuilder();
            var y = frame.y() + gap * (i + .6);
            for (double x = frame.x() - 20; x <= frame.right() + 20; x += 10) {
                var bell = Math.exp(-Math.pow((x - frame.middle()) / (frame.width() * .27), 2));
                var height = gap * 1.15 * bell * Math.sin(x / 34 + phase + i * .7);
                path.append(path.isEmpty() ? 'M' : 'L').append(Svg.path("%s %s", x, y + height));
            }
            svg.line(path.toString(), gap * .34, colours[i % colours.length]);
        }
    }
}
