package org.rushline.payment;

import org.rushline.platform.id.BookingId;

/** This intent can never be paid any more. */
public record PaymentCanceled(BookingId reference, String intentId) {}
