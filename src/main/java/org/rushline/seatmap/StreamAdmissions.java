package org.rushline.seatmap;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rushline.platform.id.EventId;
import org.rushline.waitingroom.AdmissionCheck;
import org.rushline.waitingroom.Rooms;
import org.rushline.waitingroom.line.WaitingLine;

/** Whoever has the map of a hot event open is shopping; who is not let in any more loses it. */
@Singleton
@Startup
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
public class StreamAdmissions {

    private static final Logger LOG = Logger.getLogger(StreamAdmissions.class.getName());

    @Inject SeatStreams streams;
    @Inject AdmissionCheck admissions;
    @Inject Rooms rooms;
    @Inject WaitingLine line;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void look() {
        streams.watched().forEach(this::look);
    }

    private void look(EventId event, EventStream stream) {
        try {
            if (admissions.isOn(event)) {
                rooms.of(event)
                        .ifPresent(
                                room ->
                                        stream.keep(
                                                line.seen(room, List.copyOf(stream.holders()))));
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Who watches a map is not told to the waiting room", e);
        }
    }
}
