package org.rushline.payment;

import java.util.List;

/**
 * What Stripe was seen to tell us, and what not.
 *
 * @param missing types of events that no webhook of ours is subscribed to
 */
public record WebhooksChecked(List<String> missing) {}
