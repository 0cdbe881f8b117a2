package org.rushline.seatmap;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A connection that takes nothing while it is told so: a real one is full after minutes only. */
final class SlowLine extends ServletOutputStream {

    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private final AtomicInteger completed = new AtomicInteger();
    private CountDownLatch full = new CountDownLatch(0);
    private boolean broken;

    /** From now on whoever writes waits, until it is broken. */
    SlowLine full() {
        full = new CountDownLatch(1);
        return this;
    }

    void broken() {
        broken = true;
        full.countDown();
    }

    /** Since it was last asked. */
    synchronized String said() {
        var said = taken.toString(StandardCharsets.UTF_8);
        taken.reset();
        return said;
    }

    int completed() {
        return completed.get();
    }

    AsyncContext exchange() {
        return (AsyncContext)
                Proxy.newProxyInstance(
                        AsyncContext.class.getClassLoader(),
                        new Class<?>[] {AsyncContext.class},
                        (proxy, method, arguments) -> {
                            completed.incrementAndGet();
                            return null;
                        });
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            full.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        if (broken) {
            throw new IOException("nobody is there");
        }
        synchronized (this) {
            taken.write(bytes, from, length);
        }
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        throw new UnsupportedOperationException("not used");
    }
}
