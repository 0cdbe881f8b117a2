package org.rushline.platform.liberty;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import org.rushline.platform.problem.Problem;
import org.rushline.platform.problem.Problems;

/** Answers requests that are not HTTP with a problem document, too. */
final class ChannelProblems {

    private static final String CHANNEL = "com.ibm.wsspi.http.channel.";

    private final Class<?> buffers;
    private final Object pool;
    private final Method wrap;

    private ChannelProblems(Object pool) throws ReflectiveOperationException {
        this.pool = pool;
        wrap = pool.getClass().getMethod("wrap", byte[].class);
        buffers = wrap.getReturnType();
    }

    static void register(LibertyClasses server) throws ReflectiveOperationException {
        var dispatcher = server.transport("com.ibm.ws.http.dispatcher.internal.HttpDispatcher");
        var problems = new ChannelProblems(dispatcher.getMethod("getBufferManager").invoke(null));
        var provider =
                proxy(server.transport(CHANNEL + "error.HttpErrorPageProvider"), problems::page);
        var type = server.transport(CHANNEL + "error.HttpErrorPageService");
        var service =
                proxy(
                        type,
                        (self, method, args) ->
                                method.getName().equals("access") ? provider : null);
        var framework = dispatcher.getMethod("getFramework").invoke(null);
        framework
                .getClass()
                .getMethod("registerService", Class.class, Object.class)
                .invoke(framework, type, service);
    }

    private static Object proxy(Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }

    /** {@code accessPage(host, port, request, response)}. */
    private Object page(Object self, Method method, Object[] call) throws Exception {
        if (!method.getName().equals("accessPage")) {
            return null;
        }
        var response = call[3];
        var status = (int) response.getClass().getMethod("getStatusCodeAsInt").invoke(response);
        var header = response.getClass().getMethod("setHeader", String.class, String.class);
        header.invoke(response, "Content-Type", Problem.MEDIA_TYPE);
        header.invoke(response, "Cache-Control", "no-store");
        var page = Array.newInstance(buffers, 1);
        var json = Problems.ofStatus(status).toJson().toString();
        Array.set(page, 0, wrap.invoke(pool, json.getBytes(StandardCharsets.UTF_8)));
        return page;
    }
}
