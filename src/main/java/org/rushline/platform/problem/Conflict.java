package org.rushline.platform.problem;

/** The request does not fit the state things are in now: 409. */
public class Conflict extends Problem {

    public Conflict(String slug, String title, String detail) {
        super(409, slug, title, detail);
    }

    /** Somebody else saved it between the caller's read and write. */
    public static Conflict changedMeanwhile() {
        return new Conflict(
                "changed-meanwhile",
                "Changed meanwhile",
                "Somebody else changed this since you read it. Read it again and repeat your change.");
    }

    /** Somebody else made the same thing at the same moment. */
    static Conflict madeMeanwhile() {
        return new Conflict(
                "made-meanwhile",
                "Made meanwhile",
                "Somebody else made the same thing at this moment. Look at it, then decide again.");
    }

    /** A reference and the deletion of its target met. */
    static Conflict referredToMeanwhile() {
        return new Conflict(
                "referred-to-meanwhile",
                "Changed meanwhile",
                "Something was deleted at this moment that something else needs. Look at both, then decide again.");
    }

    /** The caller's own reference is already used by the thing with this id. */
    public static Conflict referenceTaken(String reference, Object id) {
        var conflict =
                new Conflict(
                        "reference-taken",
                        "Reference taken",
                        "The reference " + reference + " is already used.");
        conflict.member("id", id.toString());
        return conflict;
    }
}
