package org.rushline.seatmap;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.rushline.load.CheckoutSteps;

/** Says how many are at the seats of each event, which may open a waiting room that stands by. */
@Singleton
@Startup
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
public class SeatWatchers {

    @Inject SeatStreams streams;
    @Inject CheckoutSteps steps;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void count() {
        streams.watched().forEach((event, stream) -> steps.watching(event, stream.people()));
    }
}
