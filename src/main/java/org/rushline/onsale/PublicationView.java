package org.rushline.onsale;

import java.time.Instant;

/**
 * How far an event's way on sale is.
 *
 * @param state WAITING, RUNNING, DONE or FAILED
 * @param done tickets made so far; buyers see none of them before the state is DONE
 * @param total tickets to make
 * @param problem why it failed
 */
public record PublicationView(
        String eventId,
        String state,
        int done,
        int total,
        String problem,
        Instant requestedAt,
        Instant finishedAt) {}
