package org.rushline.poster;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.DataFormatException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Letters as outlines, so that a poster looks the same everywhere. Measures are in em. */
final class Typeface {

    static final Typeface BLACK = new Typeface("RedHatDisplay-Black.woff");
    static final Typeface BOLD = new Typeface("RedHatDisplay-Bold.woff");

    /** The pairs whose gaps show at poster size; no reader has the font's own table. */
    private static final Map<String, Double> KERNING =
            Map.ofEntries(
                    Map.entry("AV", -.06),
                    Map.entry("VA", -.06),
                    Map.entry("AT", -.06),
                    Map.entry("TA", -.06),
                    Map.entry("AY", -.06),
                    Map.entry("LT", -.07),
                    Map.entry("LY", -.07),
                    Map.entry("LV", -.06),
                    Map.entry("Ta", -.08),
                    Map.entry("Te", -.08),
                    Map.entry("To", -.08),
                    Map.entry("Tr", -.06),
                    Map.entry("Va", -.05),
                    Map.entry("Ve", -.05),
                    Map.entry("We", -.03),
                    Map.entry("Wa", -.03),
                    Map.entry("Yo", -.07),
                    Map.entry("Ya", -.07),
                    Map.entry("11", -.05));

    private record Letter(GeneralPath outline, double advance) {}

    private final Map<Integer, Letter> letters = new ConcurrentHashMap<>();
    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final double unitsPerEm;

    private Typeface(String file) {
        try (var in = Typeface.class.getResourceAsStream("/fonts/" + file)) {
            var sfnt = new RandomAccessReadBuffer(Woff.unpack(in.readAllBytes()));
            font = new TTFParser().parse(sfnt);
            characters = font.getUnicodeCmapLookup();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException | DataFormatException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    boolean hasAll(String text) {
        return text.codePoints().allMatch(c -> characters.getGlyphId(c) != 0);
    }

    double width(String text) {
        var width = 0.0;
        for (int i = 0; i < text.length(); i++) {
            width += letter(text.charAt(i)).advance() + kerning(text, i);
        }
        return width;
    }

    /** The text as SVG path data, its baseline beginning at (x, y). */
    String outline(String text, double x, double y, double size) {
        var path = new StringBuilder();
        var pen = x;
        for (int i = 0; i < text.length(); i++) {
            var letter = letter(text.charAt(i));
            var place = new AffineTransform(size, 0, 0, -size, pen, y);
            append(path, letter.outline().getPathIterator(place));
            pen += (letter.advance() + kerning(text, i)) * size;
        }
        return path.toString();
    }

    private static double kerning(String text, int i) {
        return i + 1 == text.length() ? 0 : KERNING.getOrDefault(text.substring(i, i + 2), 0.0);
    }

    private Letter letter(int character) {
        return letters.computeIfAbsent(character, this::read);
    }

    /** The font reads its file as it goes, so one at a time. */
    private synchronized Letter read(int character) {
        try {
            var id = characters.getGlyphId(character);
            var glyph = font.getGlyph().getGlyph(id);
            var outline = glyph == null ? new GeneralPath() : glyph.getPath();
            outline.transform(AffineTransform.getScaleInstance(1 / unitsPerEm, 1 / unitsPerEm));
            return new Letter(outline, font.getAdvanceWidth(id) / unitsPerEm);
        } catch (IOException e) {
            throw new IllegalStateException("has no outline for character " + character, e);
        }
    }

    private static void append(StringBuilder path, PathIterator segments) {
        var points = new double[6];
        for (; !segments.isDone(); segments.next()) {
            switch (segments.currentSegment(points)) {
                case PathIterator.SEG_MOVETO -> Svg.append(path, 'M', points, 2);
                case PathIterator.SEG_LINETO -> Svg.append(path, 'L', points, 2);
                case PathIterator.SEG_QUADTO -> Svg.append(path, 'Q', points, 4);
                case PathIterator.SEG_CUBICTO -> Svg.append(path, 'C', points, 6);
                default -> path.append('Z');
            }
        }
    }
}
