package org.rushline.stripe;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A payment to make.
 *
 * @param methods kinds of payment; empty if Stripe may choose
 */
record NewIntent(
        long amount,
        String currency,
        String description,
        Map<String, String> metadata,
        List<String> methods) {

    static final Set<String> KNOWN =
            Set.of(
                    "amount",
                    "automatic_payment_methods",
                    "capture_method",
                    "confirm",
                    "confirmation_method",
                    "currency",
                    "customer",
                    "description",
                    "expand",
                    "metadata",
                    "payment_method",
                    "payment_method_data",
                    "payment_method_options",
                    "payment_method_types",
                    "receipt_email",
                    "return_url",
                    "shipping",
                    "statement_descriptor",
                    "statement_descriptor_suffix",
                    "transfer_group",
                    "use_stripe_sdk");

    static NewIntent of(Fields fields) {
        fields.refuseUnknown(KNOWN);
        var currency = Currencies.check(fields.required("currency"));
        var methods = fields.list("payment_method_types");
        var automatic = fields.text("automatic_payment_methods[enabled]").isPresent();
        if (automatic && !methods.isEmpty()) {
            throw ApiError.parameter(
                    null,
                    "payment_method_types",
                    "Either payment_method_types or automatic_payment_methods, not both.");
        }
        return new NewIntent(
                amount(fields, currency),
                currency,
                fields.text("description").orElse(null),
                metadata(fields),
                methods);
    }

    private static long amount(Fields fields, String currency) {
        fields.required("amount");
        long amount = fields.number("amount").orElseThrow();
        if (amount < 1) {
            throw ApiError.parameter(
                    "parameter_invalid_integer", "amount", "This value must be at least 1.");
        }
        Currencies.checkCharge(amount, currency);
        return amount;
    }

    static Map<String, String> metadata(Fields fields) {
        var metadata = fields.inside("metadata");
        if (metadata.size() > 50) {
            throw ApiError.parameter(null, "metadata", "Metadata has more than 50 keys.");
        }
        metadata.forEach(
                (name, value) -> {
                    if (name.length() > 40 || value.length() > 500) {
                        throw ApiError.parameter(
                                null, "metadata", "A key or value of metadata is too long.");
                    }
                });
        return metadata;
    }
}
