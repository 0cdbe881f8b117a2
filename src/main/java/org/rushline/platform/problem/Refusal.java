package org.rushline.platform.problem;

/** A problem without extra members; its type and text say it all. */
public class Refusal extends Problem {

    private final int retryAfter;

    public Refusal(int status, String slug, String title, String detail) {
        this(status, slug, title, detail, 0);
    }

    /**
     * @param retryAfter seconds after which trying again makes sense, 0 if it never does
     */
    public Refusal(int status, String slug, String title, String detail, int retryAfter) {
        super(status, slug, title, detail);
        this.retryAfter = retryAfter;
    }

    @Override
    public int retryAfter() {
        return retryAfter;
    }
}
