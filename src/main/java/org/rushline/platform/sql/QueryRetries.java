package org.rushline.platform.sql;

import jakarta.persistence.EntityManager;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * EclipseLink repeats a read that failed up to three times, five seconds apart, and holds the
 * thread meanwhile: ten thousand waiting people would take every thread with them. We would rather
 * say at once when to try again. There is no property for it, and its classes are hidden from
 * applications.
 */
public final class QueryRetries {

    private static final Logger LOG = Logger.getLogger(QueryRetries.class.getName());

    private QueryRetries() {}

    public static void turnOff(EntityManager em) {
        try {
            var session = call(em.getDelegate(), "getServerSession");
            var login = call(session, "getLogin");
            login.getClass().getMethod("setQueryRetryAttemptCount", int.class).invoke(login, 0);
        } catch (ReflectiveOperationException e) {
            LOG.log(Level.WARNING, "Failed reads will be repeated for fifteen seconds", e);
        }
    }

    private static Object call(Object target, String getter) throws ReflectiveOperationException {
        return target.getClass().getMethod(getter).invoke(target);
    }
}
