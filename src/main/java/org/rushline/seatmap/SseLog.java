package org.rushline.seatmap;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The events of one event's streams, encoded once. An id is {@code boot.number}. */
final class SseLog {

    /** Bytes: as much as a snapshot of a large house, beyond which a snapshot is shorter. */
    private static final int MOST_KEPT = 40_000;

    private static final Pattern ID = Pattern.compile("([0-9a-f]{1,16})\\.(\\d{1,18})");

    /** The message with one number. */
    private record Frame(long number, byte[] bytes) {}

    private final String boot = Long.toHexString(ThreadLocalRandom.current().nextLong());
    private final Deque<Frame> kept = new ArrayDeque<>();
    private int bytesKept;
    private long number;
    private Availability shown;
    private long position;
    private byte[] snapshot;

    /** The number that somebody has seen last; -1 if nothing of ours, or nothing that helps. */
    synchronized long seen(String lastEventId) {
        var id = lastEventId == null ? null : ID.matcher(lastEventId.strip());
        return id != null && id.matches() && id.group(1).equals(boot)
                ? Math.min(Long.parseLong(id.group(2)), number)
                : -1;
    }

    synchronized void show(Availability now, long boardPosition) {
        position = boardPosition;
        if (shown == null) {
            shown = now;
            return;
        }
        var changes = SeatChanges.between(shown, now);
        if (!changes.none()) {
            shown = now;
            snapshot = null;
            number++;
            keep(new Frame(number, event("changes", changes.document())));
        }
    }

    private void keep(Frame frame) {
        kept.addLast(frame);
        bytesKept += frame.bytes.length;
        while (bytesKept > MOST_KEPT) {
            bytesKept -= kept.removeFirst().bytes.length;
        }
    }

    synchronized long number() {
        return number;
    }

    /** The messages after this number, or a snapshot if they are gone. */
    synchronized byte[] after(long seen) {
        if (seen == number - 1 && !kept.isEmpty()) {
            return kept.getLast().bytes; // nearly all, nearly always: the same bytes for everybody
        }
        var first = kept.isEmpty() ? number + 1 : kept.getFirst().number;
        if (seen < first - 1) {
            return snapshot();
        }
        var rest = new ByteArrayOutputStream();
        kept.stream().filter(frame -> frame.number > seen).forEach(f -> rest.writeBytes(f.bytes));
        return rest.toByteArray();
    }

    private byte[] snapshot() {
        if (snapshot == null) {
            snapshot = event("snapshot", shown.document(position));
        }
        return snapshot;
    }

    private byte[] event(String name, byte[] data) {
        var event = new ByteArrayOutputStream();
        event.writeBytes(
                "id: %s.%d\nevent: %s\ndata: "
                        .formatted(boot, number, name)
                        .getBytes(StandardCharsets.UTF_8));
        event.writeBytes(data);
        event.writeBytes("\n\n".getBytes(StandardCharsets.UTF_8));
        return event.toByteArray();
    }
}
