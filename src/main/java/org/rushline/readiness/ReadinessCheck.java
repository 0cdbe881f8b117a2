package org.rushline.readiness;

/** One thing that must be right before a hot night. */
interface ReadinessCheck {

    ReadinessCode code();

    /** Whatever it throws counts as not ready. */
    Finding look(CheckedRoom room);
}
