/**
 * Which seats to give, and which choices to refuse: best available, standing places, and the seat
 * that nobody would buy any more because both its neighbours are gone.
 *
 * <p>Reads a picture of the moment and changes nothing: a choice may be gone when it is made, and
 * only the database knows. Knows {@code seatplan}; fires and hears no events.
 */
package org.rushline.seatchoice;
