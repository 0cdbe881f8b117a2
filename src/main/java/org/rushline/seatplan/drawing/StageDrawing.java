package org.rushline.seatplan.drawing;

import java.util.List;
import java.util.Locale;
import org.rushline.seatplan.Stage;
import org.rushline.seatplan.shape.Point;
import org.rushline.seatplan.shape.Polygon;

/** What people look at. */
record StageDrawing(Stage stage, List<Point> outline, StringBuilder svg) {

    /** Of a football pitch with its border of grass, in metres. */
    private static final double GRASS_LENGTH = 111;

    private static final double GRASS_WIDTH = 74;

    void draw() {
        switch (stage) {
            case PITCH -> drawPitch();
            case STAGE -> drawStage();
            case NONE -> {}
        }
    }

    /** Its lines, too, if it has the shape of a football pitch. */
    private void drawPitch() {
        var box = Box.of(outline);
        if (!isFootball(box)) {
            svg.append("<g class=\"pitch\"><path fill=\"#5d9268\" d=\"")
                    .append(PlanDrawing.path(outline))
                    .append("\"/></g>\n");
            return;
        }
        svg.append("<g class=\"pitch\" transform=\"translate(")
                .append(PlanDrawing.number(box.middleX()))
                .append(' ')
                .append(PlanDrawing.number(box.middleY()))
                .append(") scale(")
                .append(String.format(Locale.ROOT, "%.3f", box.width() / GRASS_LENGTH))
                .append(
                        """
                        )" fill="none" stroke="#fff" stroke-opacity=".75" stroke-width=".4">
                        <rect x="-55.5" y="-37" width="111" height="74" rx="2" fill="#5d9268" stroke="none"/>
                        <path d="M-52.5-34h105v68h-105zM0-34v68M-52.5-20.2h16.5v40.3h-16.5M52.5-20.2h-16.5v40.3h16.5M-52.5-9.2h5.5v18.3h-5.5M52.5-9.2h-5.5v18.3h5.5M-36-7.3a9.15 9.15 0 0 1 0 14.6M36-7.3a9.15 9.15 0 0 0 0 14.6"/>
                        <circle r="9.15"/>
                        </g>
                        """);
    }

    private boolean isFootball(Box box) {
        return outline.size() == 4
                && Math.abs(box.width() / box.height() - GRASS_LENGTH / GRASS_WIDTH) < 0.01;
    }

    private void drawStage() {
        var box = Box.of(outline);
        var middle = Polygon.middle(outline);
        svg.append("<g class=\"stage\"><path fill=\"currentColor\" fill-opacity=\".14\" d=\"")
                .append(PlanDrawing.path(outline))
                .append("\"/><text class=\"label\"")
                .append(PlanDrawing.TEXT)
                .append(" fill=\"currentColor\" font-size=\"")
                .append(PlanDrawing.number(Math.min(box.height() * 0.26, box.width() * 0.15)))
                .append("\" x=\"")
                .append(PlanDrawing.number(middle.x()))
                .append("\" y=\"")
                .append(PlanDrawing.number(middle.y()))
                .append("\">Stage</text></g>\n");
    }
}
