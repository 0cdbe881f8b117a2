package org.rushline.platform.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Answers whatever is thrown as a problem document; what nobody expected is logged, not told. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

    @Override
    public Response toResponse(Throwable thrown) {
        return answer(Problems.told(thrown));
    }

    static Problem unexpected(Throwable thrown) {
        LOG.log(Level.SEVERE, "Unexpected failure", thrown);
        return new Unexpected();
    }

    private static Response answer(Problem problem) {
        var response =
                Response.status(problem.status())
                        .type(Problem.MEDIA_TYPE)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .entity(problem.toJson().toString());
        if (problem.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (problem.retryAfter() > 0) {
            response.header(HttpHeaders.RETRY_AFTER, problem.retryAfter());
        }
        return response.build();
    }

    private static class Unexpected extends Problem {
        Unexpected() {
            super(
                    500,
                    "unexpected",
                    "Something went wrong",
                    "This is our fault. The request's id helps us to find out what happened.");
        }
    }
}
