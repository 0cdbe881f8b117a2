package org.rushline.seatplan;

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
        var x = plan.width() / 2;
        var y = plan.height() / 2;
        var clear = new Clearance(plan);
        var metre =
                Math.min(
                        clear.sideways(x, y) * 0.86 / (PITCH_LENGTH / 2),
                        clear.upright(x, y) * 0.8 / (PITCH_WIDTH / 2));
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

    private void stage() {
        var x = plan.width() / 2.0;
        var clear = new Clearance(plan);
        var room = clear.fromTop(x);
        var gap = Math.min(room * 0.12, plan.width() * 0.02);
        var depth = Math.min(room - 2 * gap, plan.width() * 0.16);
        var top = room - gap - depth;
        var half = Math.min(clear.sideways(x, top + depth / 2) * 0.8, depth * 1.6);
        svg.append("<g class=\"stage\"><path fill=\"currentColor\" fill-opacity=\".14\" d=\"M")
                .append(point(x - half * 0.86, top))
                .append('L')
                .append(point(x + half * 0.86, top))
                .append('L')
                .append(point(x + half, top + depth * 0.9))
                .append('Q')
                .append(point(x, top + depth * 1.12))
                .append(' ')
                .append(point(x - half, top + depth * 0.9))
                .append("Z\"/><text class=\"label\" text-anchor=\"middle\"")
                .append(" dominant-baseline=\"central\" font-family=\"system-ui, sans-serif\"")
                .append(" font-weight=\"600\" fill=\"currentColor\" font-size=\"")
                .append(PlanDrawing.number(Math.min(depth * 0.3, half * 0.3)))
                .append("\" x=\"")
                .append(PlanDrawing.number(x))
                .append("\" y=\"")
                .append(PlanDrawing.number(top + depth / 2))
                .append("\">Stage</text></g>\n");
    }

    private static String point(double x, double y) {
        return PlanDrawing.number(x) + " " + PlanDrawing.number(y);
    }
}
