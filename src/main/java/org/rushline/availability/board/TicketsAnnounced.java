package org.rushline.availability.board;

import org.rushline.platform.id.EventId;

/**
 * Somewhere in the cluster tickets of an event have been held, claimed, sold or freed. A hint, told
 * on every node: holds are not in the change log.
 *
 * @param event null means that it may be any
 */
public record TicketsAnnounced(EventId event) {}
