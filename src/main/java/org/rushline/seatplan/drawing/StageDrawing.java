package org.rushline.seatplan.drawing;

import org.rushline.seatplan.PlanLayout;

/** What people look at, drawn where the sections leave room for it. */
record StageDrawing(PlanLayout plan, StringBuilder svg) {

    private static final double PITCH_LENGTH = 105;
    private static final double PITCH_WIDTH = 68;

    void draw() {
        switch (plan.stage()) {
            case PITCH -> pitch();
            case STAGE -> stage();
            case NONE -> {}
        }
    }

    private void pitch() {
        var x = plan.width() / 2.0;
        var y = plan.height() / 2.0;
        var metre = 0.84 * roomForPitch(x, y);
        svg.append("<g class=\"pitch\" transform=\"translate(")
                .append(PlanDrawing.number(x))
                .append(' ')
                .append(PlanDrawing.number(y))
                .append(") scale(")
                .append(PlanDrawing.number(metre))
                .append(
                        """
                        )" fill="none" stroke="#fff" stroke-opacity=".75" stroke-width=".4">
                        <rect x="-55.5" y="-37" width="111" height="74" rx="2" fill="#5d9268" stroke="none"/>
                        <path d="M-52.5-34h105v68h-105zM0-34v68M-52.5-20.2h16.5v40.3h-16.5M52.5-20.2h-16.5v40.3h16.5M-52.5-9.2h5.5v18.3h-5.5M52.5-9.2h-5.5v18.3h5.5M-36-7.3a9.15 9.15 0 0 1 0 14.6M36-7.3a9.15 9.15 0 0 0 0 14.6"/>
                        <circle r="9.15"/>
                        </g>
                        """);
    }

    /** Plan units a metre could have before a corner of the pitch met a section. */
    private double roomForPitch(double x, double y) {
        var border = Math.min(x / (PITCH_LENGTH / 2), y / (PITCH_WIDTH / 2));
        return plan.sections().stream()
                .flatMap(section -> section.outline().stream())
                .mapToDouble(
                        point ->
                                Math.max(
                                        Math.abs(point.x() - x) / (PITCH_LENGTH / 2),
                                        Math.abs(point.y() - y) / (PITCH_WIDTH / 2)))
                .reduce(border, Math::min);
    }

    /** Its front is bent as the first row is. */
    private void stage() {
        var x = plan.width() / 2.0;
        var clear = new Clearance(plan);
        var gap = plan.width() * 0.02;
        var depth = Math.min(clear.fromTop(x) - 2 * gap, plan.width() * 0.14);
        var front = clear.fromTop(x) - gap;
        var back = front - depth;
        var room = Math.min(clear.sideways(x, back), clear.sideways(x, back + depth / 2));
        var half = Math.min(room * 0.7, depth * 1.4);
        var atSide = front;
        for (double share = 0.5; share <= 1; share += 0.1) { // the first row may end before it does
            atSide = Math.min(atSide, clear.fromTop(x + half * share) - gap);
        }
        svg.append("<g class=\"stage\"><path fill=\"currentColor\" fill-opacity=\".14\" d=\"M")
                .append(point(x - half * 0.86, back))
                .append('L')
                .append(point(x + half * 0.86, back))
                .append('L')
                .append(point(x + half, atSide))
                .append('Q')
                .append(
                        point(
                                x,
                                2 * front - atSide)) // so that the middle of the curve is the front
                .append(' ')
                .append(point(x - half, atSide))
                .append("Z\"/>");
        label(x, back + depth * 0.45, Math.min(depth * 0.26, half * 0.3));
        svg.append("</g>\n");
    }

    private void label(double x, double y, double size) {
        svg.append("<text class=\"label\" text-anchor=\"middle\" dominant-baseline=\"central\"")
                .append(" font-family=\"system-ui, sans-serif\" font-weight=\"600\"")
                .append(" fill=\"currentColor\" font-size=\"")
                .append(PlanDrawing.number(size))
                .append("\" x=\"")
                .append(PlanDrawing.number(x))
                .append("\" y=\"")
                .append(PlanDrawing.number(y))
                .append("\">Stage</text>");
    }

    private static String point(double x, double y) {
        return PlanDrawing.number(x) + " " + PlanDrawing.number(y);
    }
}
