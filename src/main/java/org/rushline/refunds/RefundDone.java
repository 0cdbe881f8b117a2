package org.rushline.refunds;

import java.util.UUID;

/**
 * The money of one decision has gone back.
 *
 * @param reference what had been paid for
 */
public record RefundDone(UUID reference) {}
