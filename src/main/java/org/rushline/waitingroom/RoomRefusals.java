package org.rushline.waitingroom;

import org.rushline.platform.problem.Conflict;
import org.rushline.platform.problem.Problem;
import org.rushline.platform.problem.Refusal;

/** Why somebody does not get into a waiting room, or out of it. */
public final class RoomRefusals {

    private RoomRefusals() {}

    public static Problem closed() {
        return new Conflict(
                "room-closed",
                "Nobody can join now",
                "The waiting room does not take anybody now.");
    }

    public static Problem noPlace() {
        return new Refusal(
                404,
                "no-place",
                "No place",
                "You have no place in this waiting room. Join it with `POST …/waiting-room/places`.");
    }

    public static Problem forgedPlace() {
        return placeNotValid("What your browser shows as its place was not given out here.");
    }

    public static Problem placeElsewhere() {
        return placeNotValid("The place that your browser shows is in another waiting room.");
    }

    public static Problem placeExpired() {
        return placeNotValid(
                "The place that your browser shows was for an earlier sale, which is over.");
    }

    private static Problem placeNotValid(String detail) {
        return new Refusal(403, "place-not-valid", "This place is not valid", detail);
    }

    public static Problem placeClaimed() {
        return new Refusal(
                403,
                "place-claimed",
                "This place belongs to an account",
                "Somebody has signed in with this place. Sign in with the same account to find it.");
    }

    public static Problem notVerified() {
        return new Refusal(
                403,
                "not-verified",
                "Your address is not verified",
                "Only accounts with a verified e-mail address can join this waiting room.");
    }

    public static Problem notCalled() {
        return new Conflict(
                "not-called", "It is not your turn yet", "You have not been called yet.");
    }

    public static Problem placeUsed() {
        return new Conflict(
                "place-used",
                "You have been in",
                "This place has let you in already. Join again; you are behind everybody then.");
    }

    public static Problem noSuchCode() {
        return new Refusal(
                403,
                "no-such-code",
                "This code is not valid",
                "There is no such code for this waiting room, or it has been taken back.");
    }

    public static Problem codeUsed() {
        return new Conflict(
                "code-used",
                "This code has been used",
                "Somebody else has used this code. Each code is for one account.");
    }

    public static Problem codeSpent() {
        return new Conflict(
                "code-used",
                "This code has been used",
                "This code has let you in already. Join the line without it.");
    }

    public static Problem noDraw() {
        return new Refusal(404, "no-draw", "No draw", "This waiting room has no draw.");
    }

    public static Problem notDrawnYet() {
        return new Conflict(
                "not-drawn-yet",
                "Not drawn yet",
                "The draw has not been made, or you were not in it.");
    }

    public static Problem noDrawKey() {
        return new Conflict(
                "no-draw-key",
                "No key for draws",
                "This installation has no RUSHLINE_DRAW_KEY, so nothing can be drawn.");
    }
}
