package org.rushline.poster;

import java.util.List;
import java.util.Random;

/** Two teams meet: the home side's colours above, the guests' below. */
final class MatchPoster {

    /** A team's shirt and trim, and the colour in which its name can be read on the shirt. */
    record Side(String name, String shirt, String trim, String letters) {

        static Side of(PosterFacts.Party party) {
            var colours =
                    party.colours().isEmpty() ? Scheme.shirtOf(party.name()) : party.colours();
            var shirt = colours.get(0);
            var trim = colours.size() > 1 ? colours.get(1) : Colour.lettersOn(shirt, Colour.PAPER);
            return in(party.name(), shirt, trim);
        }

        /** Guests whose shirt is too like the hosts' change it, as the rules of the game want. */
        Side against(Side home) {
            if (!Colour.alike(home.shirt, shirt)) {
                return this;
            }
            if (!Colour.alike(home.shirt, trim)) {
                return in(name, /* shirt= */ trim, /* trim= */ shirt);
            }
            return in(name, Colour.lettersOn(home.shirt, Colour.PAPER), shirt);
        }

        private static Side in(String name, String shirt, String trim) {
            return new Side(name, shirt, trim, Colour.lettersOn(shirt, trim));
        }
    }

    private static final double HALFWAY = 390;

    private MatchPoster() {}

    static void draw(Svg svg, PosterFacts facts, Random chance) {
        var home = Side.of(facts.parties().get(0));
        var guests = Side.of(facts.parties().get(1)).against(home);
        svg.rect(0, 0, Poster.WIDTH, HALFWAY, home.shirt());
        svg.rect(0, HALFWAY, Poster.WIDTH, Poster.HEIGHT - HALFWAY, guests.shirt());
        List<Art> arts =
                List.of(
                        MatchPoster::ball,
                        MatchPoster::crowds,
                        MatchPoster::tiles,
                        MatchPoster::scarf);
        arts.get(chance.nextInt(arts.size())).draw(svg, home, guests, chance);
        Lettering.fit(home.name(), Typeface.BLACK, Poster.COLUMN, 164, 118)
                .draw(svg, Poster.MARGIN, 48, home.letters());
        Lettering.fit(guests.name(), Typeface.BLACK, Poster.COLUMN, 106, 118)
                .drawUp(svg, Poster.MARGIN, 664, guests.letters());
        Poster.drawFoot(svg, facts, guests.letters());
    }

    private interface Art {
        void draw(Svg svg, Side home, Side guests, Random chance);
    }

    /** The centre circle, each half in the other's colour. */
    private static void ball(Svg svg, Side home, Side guests, Random chance) {
        var x = 190.0 + 110 * chance.nextInt(3);
        svg.shape(halfDisc(x, 140, 0), home.trim()).shape(halfDisc(x, 140, 1), guests.trim());
        svg.shape(halfDisc(x, 124, 0), home.shirt()).shape(halfDisc(x, 124, 1), guests.shirt());
        svg.shape(halfDisc(x, 100, 0), guests.shirt()).shape(halfDisc(x, 100, 1), home.shirt());
    }

    private static String halfDisc(double x, double radius, int lower) {
        return Svg.path(
                "M%s %s A%s %s 0 0 %s %s %s Z",
                x - radius, HALFWAY, radius, radius, 1 - lower, x + radius, HALFWAY);
    }

    private static void crowds(Svg svg, Side home, Side guests, Random chance) {
        var width = Poster.WIDTH / 10.0;
        for (int i = 0; i < 10; i++) {
            var reach = 44 + chance.nextInt(4) * 24;
            var side = i % 2 == 0 ? home : guests;
            var tip = i % 2 == 0 ? HALFWAY + reach : HALFWAY - reach;
            svg.rect(i * width, Math.min(HALFWAY, tip) - 1, width, reach + 2, side.shirt());
            svg.circle((i + .5) * width, tip, width / 2, side.shirt());
            svg.circle((i + .5) * width, tip, width * .27, side.trim());
        }
    }

    private static void tiles(Svg svg, Side home, Side guests, Random chance) {
        var size = 120.0;
        for (int row = 0; row < 2; row++) {
            var side = row == 0 ? home : guests;
            var other = row == 0 ? guests : home;
            for (int column = 0; column < 5; column++) {
                var fill = chance.nextInt(3) == 0 ? side.trim() : other.shirt();
                var y = HALFWAY - size + row * size;
                svg.shape(Svg.quarter(column * size, y, size, chance.nextInt(4)), fill);
            }
        }
    }

    private static void scarf(Svg svg, Side home, Side guests, Random chance) {
        var falls = chance.nextBoolean();
        var left = falls ? 276.0 : 500.0;
        var right = falls ? 500.0 : 276.0;
        svg.shape(band(left, right, -150, 0), home.shirt());
        svg.shape(band(left, right, 0, 130), guests.shirt());
        svg.shape(band(left, right, -16, 6), home.trim())
                .shape(band(left, right, 6, 28), guests.trim());
        svg.shape(band(left, right, -60, -38), guests.shirt());
        svg.shape(band(left, right, 50, 72), home.shirt());
    }

    private static String band(double left, double right, double from, double to) {
        return Svg.path(
                "M0 %s L600 %s L600 %s L0 %s Z", left + from, right + from, right + to, left + to);
    }
}
