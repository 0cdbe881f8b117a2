package org.rushline.platform.problem;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Finds the problem inside whatever was thrown. */
public final class Problems {

    private static final int DEEPEST = 20; // causes may form a circle

    private Problems() {}

    /** Empty if nobody could have expected it: a 500. */
    public static Optional<Problem> in(Throwable thrown) {
        var cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            var problem = of(cause);
            if (problem.isPresent()) {
                return problem;
            }
        }
        return thrown instanceof WebApplicationException http
                ? Optional.of(ofHttp(http))
                : Optional.empty();
    }

    /** The same; what nobody expected is logged, and told as a 500. */
    public static Problem told(Throwable thrown) {
        return in(thrown).orElseGet(() -> ProblemMapper.unexpected(thrown));
    }

    /** Whether what was thrown means for certain that its transaction has changed nothing. */
    public static boolean rolledBack(Throwable thrown) {
        var cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            if (cause instanceof Problem || SqlProblem.rolledBack(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the database has failed, rather than refused something. */
    public static boolean databaseFailed(Throwable thrown) {
        var cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            if (SqlProblem.failed(cause)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Problem> of(Throwable cause) {
        if (cause instanceof Problem problem) {
            return Optional.of(problem);
        }
        if (cause instanceof OptimisticLockException) {
            return Optional.of(Conflict.changedMeanwhile());
        }
        return SqlProblem.in(cause);
    }

    /** A refusal by the container, of which only the status is known. */
    public static Problem ofStatus(int status) {
        var known = Response.Status.fromStatusCode(status);
        return known == null
                ? new HttpProblem(Response.Status.BAD_REQUEST, "The request cannot be understood.")
                : new HttpProblem(known, known.getReasonPhrase() + ".");
    }

    private static Problem ofHttp(WebApplicationException http) {
        var status = http.getResponse().getStatusInfo();
        if (http instanceof NotFoundException) {
            return new NotFound("such address");
        }
        var detail =
                http instanceof NotAllowedException
                        ? "This address does not take this method."
                        : status.getReasonPhrase() + ".";
        return new HttpProblem(status, detail);
    }

    /** A refusal by JAX-RS itself: wrong method, media type, … */
    private static class HttpProblem extends Problem {
        HttpProblem(Response.StatusType status, String detail) {
            super(status.getStatusCode(), slug(status), status.getReasonPhrase(), detail);
        }

        private static String slug(Response.StatusType status) {
            return status.getReasonPhrase().toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        }
    }
}
