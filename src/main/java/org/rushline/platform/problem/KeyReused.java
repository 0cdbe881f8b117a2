package org.rushline.platform.problem;

/** The Idempotency-Key was used for another request: 422. */
public class KeyReused extends Problem {

    public KeyReused() {
        super(
                422,
                "key-reused",
                "This key was used before",
                "The Idempotency-Key was used for another request. Take a new one.");
    }
}
