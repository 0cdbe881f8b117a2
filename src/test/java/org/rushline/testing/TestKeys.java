package org.rushline.testing;

/** Keys as operators make them. */
public final class TestKeys {

    public static final String ONE =
            "YslBfzyMw6j0r7zPf1JNGYyP4vOqngqmqxkk198vEkfnoEKYxBwhrZ9jfalgkMq/";

    public static final String ANOTHER =
            "D3R/uC6GGfyyN+8V8siGR++ZLsZ6gH9MhZXVb2B2nOdFqidJP1bZhaY0rSwyYZGG";

    private TestKeys() {}
}
