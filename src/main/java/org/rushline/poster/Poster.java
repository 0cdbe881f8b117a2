package org.rushline.poster;

import java.util.Random;
import java.util.stream.Collectors;

/** Draws an event's poster: 600 × 800, letters as outlines, nothing loaded from elsewhere. */
public final class Poster {

    public static final int WIDTH = 600;
    public static final int HEIGHT = 800;
    static final double MARGIN = 40;
    static final double COLUMN = WIDTH - 2 * MARGIN;

    private static final double FOOT = 760; // what the lowest line stands on

    private Poster() {}

    /** The SVG document; the same facts always give the same text. */
    public static String draw(PosterFacts facts) {
        var svg = new Svg();
        if (facts.match()) {
            MatchPoster.draw(svg, facts, chance(facts));
        } else {
            drawShow(svg, facts, chance(facts));
        }
        return svg.document(WIDTH, HEIGHT, facts.name() + ", " + facts.day());
    }

    /** Stirred, because neighbouring ids would otherwise begin alike. */
    private static Random chance(PosterFacts facts) {
        var seed = facts.id().hashCode() * 0x9E3779B97F4A7C15L;
        seed = (seed ^ seed >>> 29) * 0xBF58476D1CE4E5B9L;
        return new Random(seed ^ seed >>> 32);
    }

    private static void drawShow(Svg svg, PosterFacts facts, Random chance) {
        var scheme = Scheme.by(chance);
        var title = Lettering.fit(facts.name(), Typeface.BLACK, COLUMN, 290, 150);
        var billing = billing(facts);
        var titleOnTop = chance.nextInt(3) == 0;
        svg.rect(0, 0, WIDTH, HEIGHT, scheme.ground());
        if (titleOnTop) {
            var below = drawBilling(svg, billing, 44, scheme);
            title.draw(svg, MARGIN, below, scheme.ink());
            var top = below + title.height() + 44;
            Motif.draw(svg, facts.type(), new Frame(0, top, WIDTH, 650 - top), scheme, chance);
        } else {
            var bottom = 640 - title.height() - (billing.isEmpty() ? 36 : 86);
            Motif.draw(svg, facts.type(), new Frame(0, 0, WIDTH, bottom), scheme, chance);
            var below = drawBilling(svg, billing, bottom + 36, scheme);
            title.draw(svg, MARGIN, below, scheme.ink());
        }
        drawFoot(svg, facts, scheme.ink());
    }

    /** Who appears, unless the title says so already. */
    private static String billing(PosterFacts facts) {
        return facts.parties().stream()
                .map(PosterFacts.Party::name)
                .filter(name -> !facts.name().contains(name))
                .limit(3)
                .collect(Collectors.joining(" · "));
    }

    private static double drawBilling(Svg svg, String billing, double y, Scheme scheme) {
        if (billing.isEmpty()) {
            return y;
        }
        var line = Lettering.fit(billing, Typeface.BOLD, COLUMN, 24, 30);
        line.draw(svg, MARGIN, y, scheme.ink());
        return y + line.height() + 28;
    }

    static void drawFoot(Svg svg, PosterFacts facts, String ink) {
        var place = Lettering.fit(facts.place(), Typeface.BOLD, COLUMN, 19, 26);
        place.drawUp(svg, MARGIN, FOOT, ink);
        var day = Lettering.fit(facts.day(), Typeface.BLACK, COLUMN / 2, 34, 46);
        day.drawUp(svg, MARGIN, FOOT - 36, ink);
        Lettering.fit(facts.time(), Typeface.BOLD, COLUMN / 2, 34, 26)
                .drawUp(svg, MARGIN + day.width() + 16, FOOT - 36, ink);
    }
}
