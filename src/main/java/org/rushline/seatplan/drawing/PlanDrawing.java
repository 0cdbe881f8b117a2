package org.rushline.seatplan.drawing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rushline.seatplan.PlanLayout;
import org.rushline.seatplan.PlanSection;
import org.rushline.seatplan.shape.Point;

/**
 * A plan as SVG. Elements have the classes {@code section}, {@code pitch}, {@code stage} and {@code
 * label}, {@code decoration} and {@code caption}, so that a page's style sheet can change what the
 * attributes say; there are no style attributes, which a strict Content-Security-Policy would
 * ignore.
 */
public final class PlanDrawing {

    /** Of every text. */
    static final String TEXT =
            " text-anchor=\"middle\" dominant-baseline=\"central\""
                    + " font-family=\"system-ui, sans-serif\" font-weight=\"600\"";

    private static final String FULL = "0.92";

    private final PlanLayout plan;
    private final StringBuilder svg = new StringBuilder();

    private PlanDrawing(PlanLayout plan) {
        this.plan = plan;
    }

    /** Sections filled with their commonest category's colour, and their names. */
    public static String overview(PlanLayout plan) {
        var drawing = new PlanDrawing(plan);
        drawing.open();
        drawing.sections();
        drawing.labels();
        return drawing.close();
    }

    private void open() {
        var box = box();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"")
                .append(number(box.left()))
                .append(' ')
                .append(number(box.top()))
                .append(' ')
                .append(number(box.width()))
                .append(' ')
                .append(number(box.height()))
                .append("\" role=\"img\" aria-label=\"")
                .append(XmlText.escaped(plan.name()))
                .append("\">\n");
        var scenery = plan.scenery();
        scenery.decorations().forEach(new DecorationDrawing(svg)::draw);
        new StageDrawing(scenery.stage(), scenery.outline(), svg).draw();
    }

    /** The plan, and a stage that found no room in it. */
    private Box box() {
        var box = new Box(0, 0, plan.width(), plan.height());
        var stage = plan.scenery().outline();
        return stage.isEmpty() ? box : box.with(Box.of(stage));
    }

    private void sections() {
        var colours = colours();
        for (var section : plan.sections()) {
            svg.append("<path class=\"section\" data-section=\"")
                    .append(section.number())
                    .append("\" fill=\"")
                    .append(colours.get(section.category()))
                    .append("\" fill-opacity=\"")
                    .append(FULL)
                    .append("\" d=\"")
                    .append(path(section.outline()))
                    .append("\"><title>")
                    .append(XmlText.escaped(section.name()))
                    .append("</title></path>\n");
        }
    }

    private void labels() {
        plan.sections().forEach(this::label);
    }

    private void label(PlanSection section) {
        var label =
                SectionLabel.of(
                        section, plan.width() * (plan.sections().size() > 40 ? 0.026 : 0.042));
        svg.append("<text class=\"label\"")
                .append(TEXT)
                .append(" fill=\"#fff\"")
                .append(" font-size=\"")
                .append(number(label.size()))
                .append("\" x=\"")
                .append(number(label.middle().x()))
                .append("\" y=\"")
                .append(number(label.middle().y()))
                .append("\">")
                .append(XmlText.escaped(section.name()))
                .append("</text>\n");
    }

    private String close() {
        return svg.append("</svg>\n").toString();
    }

    private Map<String, String> colours() {
        var colours = new HashMap<String, String>();
        plan.categories().forEach(category -> colours.put(category.name(), category.colour()));
        return colours;
    }

    static String path(List<Point> outline) {
        return outline.stream()
                .map(point -> number(point.x()) + " " + number(point.y()))
                .collect(Collectors.joining("L", "M", "Z"));
    }

    /** One digit after the point is finer than anyone sees; whole numbers need none. */
    static String number(double value) {
        var tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }
}
