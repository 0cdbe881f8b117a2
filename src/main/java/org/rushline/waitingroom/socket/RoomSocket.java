package org.rushline.waitingroom.socket;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.PongMessage;
import jakarta.websocket.SendHandler;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.rushline.accounts.Person;
import org.rushline.platform.id.EventId;

/** Somebody who hears of a waiting room: one browser's connection. */
final class RoomSocket extends Endpoint {

    private static final int LONGEST_MESSAGE = 4_096;
    private static final int MOST_NONSENSE = 3;
    private static final CompletableFuture<?> NOTHING = CompletableFuture.completedFuture(null);
    private static final long OPENS_WITHIN = Duration.ofSeconds(30).toNanos();
    private static final long PING_AFTER = Duration.ofSeconds(30).toNanos();
    private static final long DEAD_AFTER = Duration.ofSeconds(75).toNanos();

    private final EventId event;
    private final Person person;
    private final UUID holder;
    private final String address;
    private final RoomSockets sockets;
    private final KnownPlace place = new KnownPlace();
    private final Outbox outbox = new Outbox(this::send, this::gone);
    private volatile Session session;
    private volatile long heard = System.nanoTime();
    private long pinged = heard;
    private CompletableFuture<?> answered = NOTHING;
    private int nonsense;

    /**
     * @param person null if nobody is signed in
     * @param holder in whose name they stand in the room; null if they cannot say
     */
    RoomSocket(EventId event, Person person, UUID holder, String address, RoomSockets sockets) {
        this.event = event;
        this.person = person;
        this.holder = holder;
        this.address = address;
        this.sockets = sockets;
    }

    EventId event() {
        return event;
    }

    /** Null if nobody is signed in. */
    Person person() {
        return person;
    }

    /** Null if they cannot say in whose name they stand. */
    UUID holder() {
        return holder;
    }

    String address() {
        return address;
    }

    KnownPlace place() {
        return place;
    }

    Outbox outbox() {
        return outbox;
    }

    @Override
    public void onOpen(Session opened, EndpointConfig config) {
        opened.setMaxIdleTimeout(0);
        opened.setMaxTextMessageBufferSize(LONGEST_MESSAGE);
        opened.setMaxBinaryMessageBufferSize(LONGEST_MESSAGE);
        opened.addMessageHandler(String.class, this::hear);
        opened.addMessageHandler(ByteBuffer.class, bytes -> refuseBytes());
        opened.addMessageHandler(PongMessage.class, pong -> heard = System.nanoTime());
        heard = System.nanoTime();
        session = opened;
    }

    private void refuseBytes() {
        sockets.end(this, CloseCodes.CANNOT_ACCEPT, "Messages are text.");
    }

    private void hear(String message) {
        heard = System.nanoTime();
        sockets.hear(this, message);
    }

    @Override
    public void onClose(Session closed, CloseReason reason) {
        gone();
    }

    @Override
    public void onError(Session broken, Throwable thrown) {
        gone();
    }

    private void gone() {
        sockets.gone(this);
    }

    private void send(String text, SendHandler done) {
        session.getAsyncRemote().sendText(text, done);
    }

    /** By which its messages are counted. */
    String name() {
        return session.getId();
    }

    /** Does what this client asks, one after the other. */
    synchronized <T> void next(
            Supplier<CompletableFuture<T>> work, BiConsumer<T, Throwable> answer) {
        answered =
                answered.thenCompose(last -> work.get())
                        .handle(
                                (said, failed) -> {
                                    answer.accept(said, failed);
                                    return null;
                                });
    }

    /** Counts one more message that makes no sense; a few may happen. */
    synchronized boolean isTooMuch() {
        return ++nonsense >= MOST_NONSENSE;
    }

    boolean isOpen() {
        return session != null;
    }

    /** Whether it never opened, does not read, or has answered nothing for long. */
    boolean isDead() {
        var silent = System.nanoTime() - heard;
        return silent > (isOpen() ? DEAD_AFTER : OPENS_WITHIN) || outbox.stuck();
    }

    /** Whether it is time to look whether somebody is there still. */
    boolean wantsPing() {
        return isOpen() && System.nanoTime() - pinged > PING_AFTER;
    }

    /** May wait for a reader that does not read. */
    void ping() {
        if (!outbox.begin()) {
            return; // something is under way, which tells as much
        }
        pinged = System.nanoTime();
        try {
            session.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
            outbox.done();
        } catch (IOException | RuntimeException e) {
            gone();
        }
    }

    /** May wait for a reader that does not read. */
    void close(CloseReason reason) {
        try {
            if (session != null) {
                session.close(reason);
            }
        } catch (IOException | RuntimeException e) {
            // it was gone
        }
    }
}
