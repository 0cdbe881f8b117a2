package org.rushline.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Tells who listens that a {@link Milestone} was reached. */
@ApplicationScoped
public class Milestones {

    @Inject Event<Milestone> event;

    public void reached(Milestone milestone) {
        event.fire(milestone);
    }
}
