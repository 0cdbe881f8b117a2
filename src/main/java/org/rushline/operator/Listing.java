package org.rushline.operator;

/**
 * How operators read long lists: in the order things were made, the next page after the last id.
 */
final class Listing {

    static final int PAGE = 100;

    private Listing() {}
}
