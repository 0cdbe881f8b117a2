package org.rushline.reservation;

import java.net.InetAddress;
import java.util.UUID;

/**
 * Who orders.
 *
 * @param from where; null if that may be many people's address, see {@code ClientAddress}
 */
public record Requester(UUID buyer, InetAddress from) {}
