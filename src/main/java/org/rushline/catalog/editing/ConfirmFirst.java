package org.rushline.catalog.editing;

import jakarta.json.Json;
import org.rushline.platform.problem.Problem;

/** The edit is allowed but looks like a mistake: 409 until it is confirmed. */
public class ConfirmFirst extends Problem {

    private final transient LikelyMistake mistake;

    ConfirmFirst(LikelyMistake mistake) {
        super(
                409,
                "confirm-first",
                "Please confirm",
                "%s. If you mean it, send it again with \"confirm\": [\"%s\"]."
                        .formatted(mistake.consequence(), mistake.member()));
        this.mistake = mistake;
        member("confirm", Json.createArrayBuilder().add(mistake.member()).build());
    }

    /** As it is named in {@code confirm}. */
    public String asked() {
        return mistake.member();
    }

    public String consequence() {
        return mistake.consequence();
    }
}
