package org.rushline.payment;

import java.util.UUID;

/** This intent can never be paid any more. */
public record PaymentCanceled(UUID reference, String intentId) {}
