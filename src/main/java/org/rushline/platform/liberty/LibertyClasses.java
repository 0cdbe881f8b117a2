package org.rushline.platform.liberty;

import java.lang.reflect.Field;

/** Finds the server's classes, each where those before it lead to. */
final class LibertyClasses {

    private final Class<?> container;
    private final Class<?> transport;

    /**
     * @param context any class of the servlet container
     */
    LibertyClasses(Class<?> context) throws ClassNotFoundException {
        container = near(context, "com.ibm.ws.webcontainer.WebContainer");
        transport =
                near(container, "com.ibm.ws.http.dispatcher.internal.channel.HttpDispatcherLink");
    }

    Class<?> container() {
        return container;
    }

    Class<?> transport(String name) throws ClassNotFoundException {
        return near(transport, name);
    }

    static Field field(Class<?> type, String name) throws NoSuchFieldException {
        var field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    private static Class<?> near(Class<?> known, String name) throws ClassNotFoundException {
        for (Class<?> type = known; type.getClassLoader() != null; type = type.getSuperclass()) {
            try {
                return Class.forName(name, false, type.getClassLoader());
            } catch (ClassNotFoundException e) {
                continue;
            }
        }
        throw new ClassNotFoundException(name);
    }
}
