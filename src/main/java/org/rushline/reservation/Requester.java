package org.rushline.reservation;

import java.net.InetAddress;
import org.rushline.platform.id.AccountId;

/**
 * The buyer who asks.
 *
 * @param from the client's address; null if many people may share it, see {@code ClientAddress}
 */
public record Requester(AccountId buyer, InetAddress from) {}
