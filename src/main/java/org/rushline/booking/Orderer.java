package org.rushline.booking;

import java.net.InetAddress;
import java.util.UUID;

/**
 * Who orders.
 *
 * @param from where; null if that may be many people's address, see {@code ClientAddress}
 */
public record Orderer(UUID buyer, InetAddress from) {}
