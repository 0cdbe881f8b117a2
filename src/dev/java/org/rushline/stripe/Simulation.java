package org.rushline.stripe;

import com.sun.net.httpserver.HttpServer;
import java.net.URI;

/** All that one simulator knows and does, put together. */
final class Simulation implements AutoCloseable {

    /** Deliveries wait for the shop, each in a thread. */
    private static final int THREADS = 16;

    final Ledger ledger = new Ledger();
    final Behaviour behaviour = new Behaviour();
    final IdempotencyKeys keys = new IdempotencyKeys();
    final RequestLog log = new RequestLog();
    final EventLog events = new EventLog();
    final Webhooks webhooks;
    final PaymentIntents intents;
    final Refunds refunds;
    final Disputes disputes;

    private final Later later = new Later(THREADS);
    private final Wire wire = new Wire();

    Simulation(URI address) {
        webhooks = new Webhooks(events, behaviour, later);
        intents = new PaymentIntents(ledger, webhooks, address);
        refunds = new Refunds(ledger, webhooks, behaviour, later);
        disputes = new Disputes(ledger, webhooks);
    }

    void serve(HttpServer server) {
        var calls = new Calls(this);
        server.createContext("/v1/", new StripeApi(calls, behaviour, keys, log, later, wire));
        server.createContext("/_simulator/", new ControlApi(this));
        server.createContext("/3ds/", new BankPage(ledger, intents));
        server.createContext("/v3", new Pages());
        server.createContext("/elements/", new Pages());
    }

    /** Forgets everything but the shop's address. */
    void reset() {
        later.forget();
        wire.dropHanging();
        behaviour.reset();
        ledger.clear();
        events.clear();
        keys.forget();
        log.clear();
    }

    @Override
    public void close() {
        later.close();
        wire.dropHanging();
    }
}
