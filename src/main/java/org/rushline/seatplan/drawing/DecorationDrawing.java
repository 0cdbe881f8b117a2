package org.rushline.seatplan.drawing;

import org.rushline.seatplan.Decoration;
import org.rushline.seatplan.Decoration.Caption;

/** Bars, doors and words: pale, so that they stay behind what can be bought. */
record DecorationDrawing(StringBuilder svg) {

    void draw(Decoration decoration) {
        svg.append("<g class=\"decoration\">");
        if (!decoration.outline().isEmpty()) {
            svg.append("<path fill=\"")
                    .append(decoration.colour() == null ? "none" : decoration.colour())
                    .append("\" fill-opacity=\".3\" stroke=\"")
                    .append(decoration.border() == null ? "currentColor" : decoration.border())
                    .append("\" stroke-opacity=\".4\" d=\"")
                    .append(PlanDrawing.path(decoration.outline()))
                    .append("\"/>");
        }
        if (decoration.caption() != null) {
            caption(decoration.caption());
        }
        svg.append("</g>\n");
    }

    private void caption(Caption caption) {
        var x = PlanDrawing.number(caption.middle().x());
        var y = PlanDrawing.number(caption.middle().y());
        svg.append("<text class=\"caption\"")
                .append(PlanDrawing.TEXT)
                .append(" fill=\"currentColor\" font-size=\"")
                .append(PlanDrawing.number(caption.size()))
                .append("\" x=\"")
                .append(x)
                .append("\" y=\"")
                .append(y);
        if (caption.rotation() != 0) {
            svg.append("\" transform=\"rotate(")
                    .append(PlanDrawing.number(caption.rotation()))
                    .append(' ')
                    .append(x)
                    .append(' ')
                    .append(y)
                    .append(')');
        }
        svg.append("\">").append(XmlText.escaped(caption.text())).append("</text>");
    }
}
