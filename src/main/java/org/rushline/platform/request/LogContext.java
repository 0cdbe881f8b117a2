package org.rushline.platform.request;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Adds {@code ext_…} to log entries. Liberty publishes no artifact with its class. */
final class LogContext {

    private static final Logger LOG = Logger.getLogger(LogContext.class.getName());
    private static final MethodHandle ADD =
            find("addExtension", void.class, String.class, String.class);
    private static final MethodHandle REMOVE = find("removeExtension", boolean.class, String.class);

    private LogContext() {}

    static void put(String name, String value) {
        try {
            if (ADD != null) {
                ADD.invokeExact(name, value);
            }
        } catch (Throwable e) {
            LOG.log(Level.FINE, "The log context did not take it", e);
        }
    }

    static void remove(String name) {
        try {
            if (REMOVE != null) {
                var ignored = (boolean) REMOVE.invokeExact(name);
            }
        } catch (Throwable e) {
            LOG.log(Level.FINE, "The log context did not let it go", e);
        }
    }

    private static MethodHandle find(String name, Class<?> result, Class<?>... parameters) {
        try {
            var type = Class.forName("com.ibm.websphere.logging.hpel.LogRecordContext");
            var signature = MethodType.methodType(result, parameters);
            return MethodHandles.publicLookup().findStatic(type, name, signature);
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }
}
