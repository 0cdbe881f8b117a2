package org.rushline.waitingroom.line;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.rushline.platform.id.WaitingRoomId;
import org.rushline.platform.sql.AutocommitSql;
import org.rushline.waitingroom.Place;
import org.rushline.waitingroom.Places;
import org.rushline.waitingroom.line.Admissions.Asking;

/**
 * People in the line of an open room whom a server's controller calls. They come late or not at
 * all, look around for a while, and leave: by the same functions of the database that a node asks.
 */
public final class Waiting {

    private static final Duration BEAT = Duration.ofMillis(100);
    private static final int NO_SHOWS_PERCENT = 15;
    private static final double COMES_WITHIN_SECONDS = 8;
    private static final double SHOPS_SECONDS = 20;
    private static final double SPREAD = 0.6;
    private static final int SEEN_EVERY_SECONDS = 30;

    private final WaitingRoomId room;
    private final AutocommitSql sql;
    private final Admissions admissions;
    private final List<Person> outside = new ArrayList<>();
    private final List<Person> inside = new ArrayList<>();
    private final Random random = new Random(1);
    private long most;

    private static final class Person {
        private final Place place;
        private final long position;
        private Instant comes;
        private Instant leaves;
        private Instant seen;

        Person(Place place, long position) {
            this.place = place;
            this.position = position;
        }
    }

    /**
     * @param people who join, in this order
     */
    public Waiting(DataSource database, WaitingRoomId room, int people) {
        this.room = room;
        sql = new AutocommitSql(database);
        admissions = new Admissions(database);
        var holders = Stream.generate(UUID::randomUUID).limit(people).toList();
        var joined = new Places(database).add(room, 1, holders);
        for (int n = 0; n < people; n++) {
            outside.add(new Person(joined.get(holders.get(n)), n + 1L));
        }
    }

    /**
     * Until everybody who comes has been in.
     *
     * @return how many were inside at once, at most
     */
    public long run(Duration atMost) throws InterruptedException {
        var end = Instant.now().plus(atMost);
        while (!(outside.isEmpty() && inside.isEmpty()) && Instant.now().isBefore(end)) {
            var began = Instant.now();
            call(began);
            comeIn(began);
            goOut(began);
            most = Math.max(most, shopping());
            var rest = BEAT.minus(Duration.between(began, Instant.now()));
            Thread.sleep(Math.max(0, rest.toMillis()));
        }
        return most;
    }

    private void call(Instant now) {
        long serving =
                sql.first(
                                "select position from now_serving where room_id = ?",
                                row -> row.getLong("position"),
                                room)
                        .orElseThrow();
        outside.removeIf(
                person -> {
                    if (person.comes == null && person.position <= serving) {
                        if (random.nextInt(100) < NO_SHOWS_PERCENT) {
                            return true;
                        }
                        person.comes =
                                now.plus(
                                        seconds(
                                                -COMES_WITHIN_SECONDS
                                                        * Math.log(random.nextDouble())));
                    }
                    return false;
                });
    }

    private void comeIn(Instant now) {
        var asking =
                outside.stream()
                        .filter(person -> person.comes != null && person.comes.isBefore(now))
                        .toList();
        if (asking.isEmpty()) {
            return;
        }
        var in =
                admissions.letIn(
                        room,
                        asking.stream()
                                .map(
                                        person ->
                                                new Asking(
                                                        person.place.holder(),
                                                        person.place,
                                                        person.position))
                                .toList());
        for (var person : asking) {
            if (in.contains(person.place.holder())) {
                person.leaves =
                        now.plus(seconds(SHOPS_SECONDS * Math.exp(SPREAD * random.nextGaussian())));
                person.seen = now;
                outside.remove(person);
                inside.add(person);
            }
        }
    }

    private void goOut(Instant now) {
        var gone = inside.stream().filter(person -> person.leaves.isBefore(now)).toList();
        gone.forEach(person -> admissions.leave(room, person.place.holder()));
        inside.removeAll(gone);
        var silent =
                inside.stream()
                        .filter(person -> person.seen.plusSeconds(SEEN_EVERY_SECONDS).isBefore(now))
                        .toList();
        admissions.seen(room, silent.stream().map(person -> person.place.holder()).toList());
        silent.forEach(person -> person.seen = now);
    }

    private long shopping() {
        return sql.first(
                        "select count(*) from shopping where room_id = ? and counts",
                        row -> row.getLong(1),
                        room)
                .orElseThrow();
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1_000));
    }
}
