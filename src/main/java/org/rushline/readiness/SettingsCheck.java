package org.rushline.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import org.rushline.readiness.CheckedRoom.CheckedDate;
import org.rushline.waitingroom.RoomSettings;

/** Whether the room's settings suit the house. */
@ApplicationScoped
class SettingsCheck implements ReadinessCheck {

    private static final int LEAST_CALL_SECONDS = 60;

    @Override
    public ReadinessCode code() {
        return ReadinessCode.SETTINGS;
    }

    @Override
    public Finding look(CheckedRoom room) {
        long tickets = room.dates().stream().mapToLong(SettingsCheck::tickets).sum();
        return judge(room.room().settings(), tickets);
    }

    private static long tickets(CheckedDate date) {
        return date.onSale() ? date.free() : date.places();
    }

    static Finding judge(RoomSettings settings, long tickets) {
        if (settings.shoppingLimit() > tickets) {
            return Finding.bad(
                    "%d may shop at once, but there are only %d tickets: most would find none. Lower `shoppingLimit`."
                            .formatted(settings.shoppingLimit(), tickets));
        }
        long reached = (long) settings.callsPerMinute() * settings.admissionSeconds() / 60;
        if (reached < settings.shoppingLimit()) {
            return Finding.bad(
                    "%d may shop at once, but %d calls a minute never bring more than %d together. Raise `callsPerMinute`."
                            .formatted(
                                    settings.shoppingLimit(), settings.callsPerMinute(), reached));
        }
        if (settings.callSeconds() < LEAST_CALL_SECONDS) {
            return Finding.bad(
                    "Whoever is called counts as a no-show after %d seconds. Raise `callSeconds` to a minute at least."
                            .formatted(settings.callSeconds()));
        }
        return Finding.good(
                "%d may shop at once for %d tickets, and %d a minute are called at most."
                        .formatted(settings.shoppingLimit(), tickets, settings.callsPerMinute()));
    }
}
