package org.rushline.presale;

import org.rushline.platform.problem.Conflict;
import org.rushline.platform.problem.Problem;

/** Why a presale is not made or changed, or gives no tickets. */
final class PresaleRefusals {

    private PresaleRefusals() {}

    static Problem begun() {
        return new Conflict(
                "sale-has-begun",
                "Everybody may buy already",
                "The event is on sale for everybody. A presale would take that away from them.");
    }

    static Problem exists() {
        return new Conflict(
                "presale-exists",
                "There is such a presale",
                "Another presale of this event has this name.");
    }

    static Problem tooMany(int most) {
        return new Conflict(
                "too-many-presales",
                "Too many presales",
                "An event has %d presales at most.".formatted(most));
    }

    static Problem ended() {
        return new Conflict(
                "presale-ended", "It has ended", "This presale has ended, and stays as it was.");
    }

    static Problem notOpen() {
        return new Conflict(
                "presale-not-open",
                "It has not opened",
                "This presale has not opened yet. Delete it, or change its times.");
    }

    static Problem open() {
        return new Conflict(
                "presale-open",
                "It has opened",
                "This presale has opened. End it, and keep what is known of it.");
    }

    static Problem otherTickets(int closed) {
        return new Conflict(
                "presale-other-tickets",
                "Not in your presale",
                closed == 1
                        ? "One of these tickets is not in the presale that you have a code for."
                        : "%d of these tickets are not in the presale that you have a code for."
                                .formatted(closed));
    }

    static Problem limit(int most, int had) {
        return new Conflict(
                "presale-limit",
                "Too many tickets",
                "In this presale one person may have up to %d tickets of this event, and you have %d."
                        .formatted(most, had));
    }
}
