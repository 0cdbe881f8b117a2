package org.rushline.reservation;

import java.net.InetAddress;
import java.util.UUID;

/**
 * The buyer who asks.
 *
 * @param the client's address; null if many people may share it, see {@code ClientAddress}
 */
public record Requester(UUID buyer, InetAddress from) {}
