package org.rushline.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.RefundCreateParams;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A shop with a simulator of its own, which it talks to by Stripe's library. Registered as an
 * extension it is closed after the test.
 */
final class Shop implements AutoCloseable, AfterEachCallback {

    private static final int PATIENCE_MS = 2_000;

    final StripeSimulator simulator;
    final SimulatorControl control;
    final StripeClient stripe;

    Shop() {
        try {
            simulator = StripeSimulator.start(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        control = simulator.control();
        stripe = client(StripeSimulator.SECRET_KEY);
    }

    StripeClient client(String key) {
        return StripeClient.builder()
                .setApiKey(key)
                .setApiBase(simulator.address().toString())
                .setConnectTimeout(PATIENCE_MS)
                .setReadTimeout(PATIENCE_MS)
                .setMaxNetworkRetries(0)
                .build();
    }

    static PaymentIntentCreateParams price(long amount) {
        return PaymentIntentCreateParams.builder()
                .setAmount(amount)
                .setCurrency("eur")
                .addPaymentMethodType("card")
                .putMetadata("bookingId", "7")
                .build();
    }

    static RequestOptions key(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }

    PaymentIntent open(long amount) throws StripeException {
        return stripe.v1().paymentIntents().create(price(amount));
    }

    PaymentIntent open(long amount, String key) throws StripeException {
        return stripe.v1().paymentIntents().create(price(amount), key(key));
    }

    PaymentIntent pay(PaymentIntent intent, TestCard card) throws StripeException {
        var with = PaymentIntentConfirmParams.builder().setPaymentMethod(card.method()).build();
        return stripe.v1().paymentIntents().confirm(intent.getId(), with);
    }

    PaymentIntent paid(long amount) throws StripeException {
        return pay(open(amount), TestCard.VISA);
    }

    PaymentIntent look(PaymentIntent intent) throws StripeException {
        return stripe.v1().paymentIntents().retrieve(intent.getId());
    }

    Refund refund(PaymentIntent intent, Long amount, String key) throws StripeException {
        var params =
                RefundCreateParams.builder()
                        .setPaymentIntent(intent.getId())
                        .setAmount(amount)
                        .putMetadata("refundId", "3")
                        .build();
        return stripe.v1().refunds().create(params, key(key));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        close();
    }

    @Override
    public void close() {
        simulator.close();
    }
}
