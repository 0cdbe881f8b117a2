/**
 * Every event's picture, drawn from its own facts: the same facts always give the same drawing.
 * Knows no feature; whoever has the facts may ask.
 */
package org.rushline.poster;
