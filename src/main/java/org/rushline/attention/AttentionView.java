package org.rushline.attention;

import java.time.Instant;
import java.util.List;

/**
 * Something that waits for a person.
 *
 * @param what has happened, in a sentence
 * @param advice what a person may do about it
 * @param stripeId of what it is about, as Stripe's dashboard finds it, or what tells it from others
 *     of its kind; null if Stripe has none
 * @param state in Stripe's words
 * @param detail what else Stripe says; null if nothing
 * @param amount minor units; null if it is about no money
 * @param bookingId null if it is about none that we know
 * @param event its name; null likewise
 * @param since it waits
 * @param note what a person wrote when they last dealt with it; null if nobody has
 * @param actions calls of this API that settle it
 */
public record AttentionView(
        String id,
        Kind kind,
        String what,
        String advice,
        String stripeId,
        String state,
        String detail,
        Long amount,
        String currency,
        String bookingId,
        String eventId,
        String event,
        Instant since,
        String note,
        List<Action> actions) {

    /**
     * @param does what comes of it
     * @param path to send a POST to
     * @param needs names of the body's members; empty for no body
     */
    public record Action(String does, String path, List<String> needs) {}
}
