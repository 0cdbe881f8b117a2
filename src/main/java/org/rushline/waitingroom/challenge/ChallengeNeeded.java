package org.rushline.waitingroom.challenge;

import jakarta.json.JsonObject;
import org.rushline.platform.problem.Problem;

/** Who joins has to solve a challenge first, which it carries: 403. */
public final class ChallengeNeeded extends Problem {

    private static final long serialVersionUID = 1;

    private final String patience;

    /**
     * @param work an ALTCHA challenge
     * @param patience the token for those who wait instead
     * @param seconds for so long
     */
    ChallengeNeeded(JsonObject work, String patience, long seconds) {
        super(
                403,
                "challenge-needed",
                "One moment",
                "Solve the challenge and join with its solution, or wait and join with the token of `patience`.");
        this.patience = patience;
        member("challenge", work);
        member(
                "patience",
                JSON.createObjectBuilder().add("token", patience).add("seconds", seconds).build());
    }

    public String patience() {
        return patience;
    }
}
