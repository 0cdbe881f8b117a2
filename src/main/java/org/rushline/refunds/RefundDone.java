package org.rushline.refunds;

import org.rushline.platform.id.BookingId;

/**
 * The money of one decision has gone back.
 *
 * @param reference what had been paid for
 */
public record RefundDone(BookingId reference) {}
