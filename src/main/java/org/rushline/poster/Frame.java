package org.rushline.poster;

/** The part of a poster that a motif fills. */
record Frame(double x, double y, double width, double height) {

    double middle() {
        return x + width / 2;
    }

    double bottom() {
        return y + height;
    }

    double right() {
        return x + width;
    }
}
