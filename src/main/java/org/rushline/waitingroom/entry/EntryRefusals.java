package org.rushline.waitingroom.entry;

import org.rushline.platform.problem.Conflict;
import org.rushline.platform.problem.Problem;
import org.rushline.platform.problem.Refusal;

/** Why an entry token is not given, or not taken. */
final class EntryRefusals {

    private EntryRefusals() {}

    static Problem noKey() {
        return new Conflict(
                "no-entry-key",
                "No key for entry tokens",
                "This installation has no RUSHLINE_DRAW_KEY, or another one than when the keys were made. Set it, or change the keys.");
    }

    static Problem notNeeded() {
        return new Conflict(
                "no-token-needed",
                "Nobody needs a token now",
                "The waiting room is off or over, so the shop takes everybody in without a token.");
    }

    static Problem tooManyVisits() {
        return new Conflict(
                "too-many-visits",
                "Too many visits",
                "By this admission you have been in the shop five times. Nobody gets in more often.");
    }

    static Problem forged() {
        return new Refusal(
                422,
                "token-forged",
                "This is not our token",
                "No key of this event has signed this token. It was changed or forged, or its key has been withdrawn.");
    }

    static Problem ofAnotherEvent() {
        return new Refusal(
                422,
                "token-of-another-event",
                "The token is for another event",
                "We have signed this token, but for another event. Ask at the address of that event.");
    }

    static Problem unknown() {
        return new Refusal(
                422,
                "token-unknown",
                "We do not know this token",
                "We have signed this token, but there is no record of it.");
    }

    static Problem used() {
        return new Conflict(
                "token-used",
                "This token has been used",
                "Another visit has used this token. Each token is for one visit.");
    }

    static Problem notUsed() {
        return new Conflict(
                "token-not-used",
                "This token has not been used",
                "A visit must redeem the token before it can be over.");
    }

    static Problem expired() {
        return new Refusal(
                410,
                "token-expired",
                "This token has expired",
                "Send the person back to the waiting room, which gives them a new one while their time lasts.");
    }

    static Problem replaced() {
        return new Refusal(
                410,
                "token-replaced",
                "This token has been replaced",
                "The person has asked for another token since, and only the last one is good.");
    }

    static Problem over() {
        return new Refusal(
                410,
                "admission-over",
                "Their time is over",
                "The person's admission has ended: they have left, or their time is up.");
    }
}
