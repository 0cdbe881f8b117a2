package org.rushline.availability.board;

/**
 * Somewhere in the cluster tickets of an event have been held, claimed, sold or freed. A hint, told
 * on every node: holds are not in the change log.
 *
 * @param event 0 means that it may be any
 */
public record TicketsAnnounced(long event) {}
