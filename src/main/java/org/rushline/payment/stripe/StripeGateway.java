package org.rushline.payment.stripe;

import com.stripe.Stripe;
import com.stripe.StripeClient;
import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.exception.StripeException;
import com.stripe.model.Dispute;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.WebhookEndpoint;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.WebhookEndpointListParams;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rushline.payment.stripe.StripeLedger.Charge;
import org.rushline.payment.stripe.StripeLedger.Page;
import org.rushline.payment.stripe.StripeLedger.Repayment;
import org.rushline.platform.Money;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.id.RefundId;

/**
 * The only class that sees Stripe's library. Every call ends in time; none is repeated by itself.
 */
@ApplicationScoped
public class StripeGateway {

    /**
     * Where Stripe tells what happens.
     *
     * @param types of events that it tells; {@code *} for all
     */
    public record Webhook(String id, String url, boolean enabled, List<String> types) {}

    private static final long TOLERANCE = 300; // seconds
    private static final long PAGE = 100;

    @Inject StripeSettings settings;

    private StripeClient client;

    @PostConstruct
    void connect() {
        client =
                StripeClient.builder()
                        .setApiKey(settings.secretKey())
                        .setApiBase(settings.apiBase())
                        .setConnectTimeout((int) StripeSettings.CONNECT.toMillis())
                        .setReadTimeout((int) StripeSettings.READ.toMillis())
                        .setMaxNetworkRetries(0) // ours are the protocol's
                        .build();
    }

    /** Whether a webhook of this API version is shaped as we expect. */
    static boolean speaks(String apiVersion) {
        return Stripe.API_VERSION.equals(apiVersion);
    }

    public boolean signed(String payload, String signature) {
        return settings.webhookSecrets().stream().anyMatch(s -> signed(payload, signature, s));
    }

    private static boolean signed(String payload, String signature, String secret) {
        try {
            return com.stripe.net.Webhook.Signature.verifyHeader(
                    payload, signature, secret, TOLERANCE);
        } catch (SignatureVerificationException | RuntimeException notAsItShouldBe) {
            return false;
        }
    }

    StripeNotice event(String id) {
        return call(
                () -> StripeNotice.in(client.v1().events().retrieve(id).getLastResponse().body()));
    }

    Intent create(Attempt attempt) {
        var asked =
                PaymentIntentCreateParams.builder()
                        .setAmount(StripeCurrencies.toStripe(attempt.due()))
                        .setCurrency(attempt.due().code().toLowerCase(Locale.ROOT))
                        .addPaymentMethodType("card") // wallets included: what answers at once
                        .putMetadata(Metadata.REFERENCE, attempt.reference().uuid().toString())
                        .putMetadata(Metadata.ATTEMPT, Integer.toString(attempt.number()))
                        .build();
        return call(
                () ->
                        intent(
                                client.v1()
                                        .paymentIntents()
                                        .create(asked, key(attempt.idempotencyKey()))));
    }

    Intent get(String id) {
        return call(() -> intent(client.v1().paymentIntents().retrieve(id)));
    }

    /** Without a key: a stored refusal would be replayed when the reason has long gone. */
    Intent cancel(String id) {
        return call(() -> intent(client.v1().paymentIntents().cancel(id)));
    }

    StripeRefund refund(RefundOrder order) {
        var asked =
                RefundCreateParams.builder()
                        .setPaymentIntent(order.intentId())
                        .setAmount(StripeCurrencies.toStripe(order.amount()))
                        .putMetadata(Metadata.ORDER, order.id().uuid().toString())
                        .build();
        return call(
                () -> moneyBack(client.v1().refunds().create(asked, key(order.idempotencyKey()))));
    }

    StripeRefund getRefund(String id) {
        return call(() -> moneyBack(client.v1().refunds().retrieve(id)));
    }

    /**
     * @param after the last one of the page before; null for the first page
     */
    Page<StripeRefund> refundsOf(String intentId, String after) {
        var asked =
                RefundListParams.builder()
                        .setPaymentIntent(intentId)
                        .setStartingAfter(after)
                        .setLimit(PAGE)
                        .build();
        return call(
                () -> {
                    var list = client.v1().refunds().list(asked);
                    var rows = list.getData().stream().map(StripeGateway::moneyBack).toList();
                    return Page.of(rows, StripeRefund::id, list.getHasMore());
                });
    }

    MovedAtStripe dispute(String id) {
        return call(() -> dispute(client.v1().disputes().retrieve(id)));
    }

    /** Those that this account has; its key may not be allowed to see them. */
    public List<Webhook> webhooks() {
        var asked = WebhookEndpointListParams.builder().setLimit(PAGE).build();
        return call(
                () ->
                        client.v1().webhookEndpoints().list(asked).getData().stream()
                                .map(StripeGateway::webhook)
                                .toList());
    }

    private static Webhook webhook(WebhookEndpoint stripes) {
        return new Webhook(
                stripes.getId(),
                stripes.getUrl(),
                "enabled".equals(stripes.getStatus()),
                List.copyOf(stripes.getEnabledEvents()));
    }

    /**
     * @param after the last one of the page before; null for the first page
     */
    Page<Charge> charges(Instant since, String after) {
        var created = PaymentIntentListParams.Created.builder().setGte(since.getEpochSecond());
        var asked =
                PaymentIntentListParams.builder()
                        .setCreated(created.build())
                        .setStartingAfter(after)
                        .setLimit(PAGE)
                        .build();
        return call(
                () -> {
                    var list = client.v1().paymentIntents().list(asked);
                    var rows = list.getData().stream().map(StripeGateway::charge).toList();
                    return Page.of(rows, Charge::id, list.getHasMore());
                });
    }

    Page<Repayment> repayments(Instant since, String after) {
        var created = RefundListParams.Created.builder().setGte(since.getEpochSecond());
        var asked =
                RefundListParams.builder()
                        .setCreated(created.build())
                        .setStartingAfter(after)
                        .setLimit(PAGE)
                        .build();
        return call(
                () -> {
                    var list = client.v1().refunds().list(asked);
                    var rows = list.getData().stream().map(StripeGateway::repayment).toList();
                    return Page.of(rows, Repayment::id, list.getHasMore());
                });
    }

    private static Charge charge(PaymentIntent stripes) {
        return new Charge(
                stripes.getId(),
                ours(stripes.getAmount(), stripes.getCurrency()),
                ours(stripes.getAmountReceived(), stripes.getCurrency()),
                stripes.getCurrency().toUpperCase(Locale.ROOT),
                stripes.getStatus(),
                Metadata.id(written(stripes.getMetadata(), Metadata.REFERENCE), BookingId::new));
    }

    private static Repayment repayment(Refund stripes) {
        return new Repayment(
                stripes.getId(),
                stripes.getPaymentIntent(),
                ours(stripes.getAmount(), stripes.getCurrency()),
                stripes.getStatus(),
                Metadata.id(written(stripes.getMetadata(), Metadata.ORDER), RefundId::new));
    }

    private static RequestOptions key(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }

    private static Intent intent(PaymentIntent stripes) {
        return new Intent(
                stripes.getId(),
                stripes.getClientSecret(),
                Intent.Status.of(stripes.getStatus()),
                Money.of(
                        ours(stripes.getAmountReceived(), stripes.getCurrency()),
                        stripes.getCurrency().toUpperCase(Locale.ROOT)),
                stripes.getLivemode(),
                Metadata.id(written(stripes.getMetadata(), Metadata.REFERENCE), BookingId::new),
                Metadata.number(written(stripes.getMetadata(), Metadata.ATTEMPT)));
    }

    private static MovedAtStripe dispute(Dispute stripes) {
        return new MovedAtStripe(
                MovedAtStripe.Kind.DISPUTE,
                stripes.getId(),
                stripes.getPaymentIntent(),
                ours(stripes.getAmount(), stripes.getCurrency()),
                stripes.getCurrency().toUpperCase(Locale.ROOT),
                stripes.getStatus(),
                stripes.getReason());
    }

    private static StripeRefund moneyBack(Refund stripes) {
        return new StripeRefund(
                stripes.getId(),
                stripes.getPaymentIntent(),
                ours(stripes.getAmount(), stripes.getCurrency()),
                stripes.getCurrency().toUpperCase(Locale.ROOT),
                StripeRefund.Status.of(stripes.getStatus()),
                Metadata.id(written(stripes.getMetadata(), Metadata.ORDER), RefundId::new),
                stripes.getFailureReason());
    }

    private static long ours(Long amount, String currency) {
        return amount == null
                ? 0
                : StripeCurrencies.fromStripe(amount, currency.toUpperCase(Locale.ROOT));
    }

    private static String written(Map<String, String> metadata, String name) {
        return metadata == null ? null : metadata.get(name);
    }

    private interface Call<T> {
        T make() throws StripeException;
    }

    private static <T> T call(Call<T> call) {
        try {
            return call.make();
        } catch (ApiConnectionException e) {
            throw new StripeFault(StripeFault.Kind.UNKNOWN, null, "Stripe did not answer", e);
        } catch (StripeException e) {
            throw new StripeFault(kind(e), e.getCode(), e.getMessage(), e);
        }
    }

    private static StripeFault.Kind kind(StripeException e) {
        var status = e.getStatusCode() == null ? 0 : e.getStatusCode();
        if (status == 429 || "idempotency_key_in_use".equals(e.getCode())) {
            return StripeFault.Kind.BUSY;
        }
        if (status == 401 || status == 403) {
            return StripeFault.Kind.FORBIDDEN;
        }
        if (status >= 500) {
            return StripeFault.Kind.STORED_FAILURE;
        }
        return status >= 400 ? StripeFault.Kind.REFUSED : StripeFault.Kind.UNKNOWN;
    }
}
