package org.rushline.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Tells who listens that a {@link FailPoint} was reached. */
@ApplicationScoped
public class FailPoints {

    @Inject Event<FailPoint> event;

    public void reached(FailPoint failPoint) {
        event.fire(failPoint);
    }
}
